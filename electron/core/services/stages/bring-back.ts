import { stageBringBack } from '#shared/protocol/commands/stage.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { stagePreviewBringBack } from '#shared/protocol/queries/changes.ts';
import { at } from '#shared/lib/at.ts';
import { listArchived, restoreStages } from '../../db/queries/archives.ts';
import { getStage, type StageRow } from '../../db/queries/stages.ts';
import { updateTournament } from '../../db/queries/tournaments.ts';
import type { Reader } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { requireKept } from '../../policies/tournament.ts';
import { seedingValues } from '../entrants/seeding-record.ts';
import { announceTournament, loadTournament } from '../tournaments/tournament-dto.ts';
import { bringPlaceRulingsBack } from '../winners/set-rulings-aside.ts';
import { type ArchiveData, readArchiveData } from './archive-data.ts';
import { followEnd } from './follow-end.ts';
import { announceStage } from './open-next.ts';
import { describeAside, listFrom } from './put-aside.ts';
import { putAside } from './reset-stage.ts';
import { restoreEntrants } from './restore-entrants.ts';

/** The other way of a reset: what was put aside is played again, and what took its place is put aside. */
export const bringStagesBack = defineCommand(stageBringBack, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy: (_actor, tournament) => requireKept(tournament),
  async run(ctx, tx, tournament, input) {
    const { rows, no, data } = await requireArchive(tx, input);
    const present = await listFrom(tx, tournament.id, no);
    const aside = await describeAside(tx, present, String(input.archive));
    if (aside.fingerprint !== input.fingerprint) throw new AppError('stage.changed_meanwhile');
    const archive = present.length === 0 ? null : await putAside(ctx, tx, tournament, present, '');
    await restoreStages(tx, rows);
    await bringPlaceRulingsBack(ctx, tx, tournament.id, data.places);
    const entrants = no === 1 ? await restoreEntrants(ctx, tx, tournament.id) : [];
    const { config, following, capacity, startedAt, seeding } = data;
    const plan = { config, following, capacity, started_at: startedAt };
    const seeded = seedingValues(seeding);
    await updateTournament(tx, tournament.id, {
      ...(no === 1 && { ...plan, ...seeded }),
      state: 'running',
      updated_at: ctx.now,
    });
    const first = await getStage(tx, tournament.id, no);
    if (first === undefined) throw new AppError('stage.not_found');
    return {
      answer: DONE,
      events: [
        ...announceStage(tournament.id, no),
        ...entrants,
        ...(await announceTournament(tx, tournament.id)),
        ...(await followEnd(ctx, tx, await ctx.host.stages.look(tx, first))),
      ],
      change: {
        subject: `stage:${tournament.id}/${no}`,
        before: { state: tournament.state, results: aside.results },
        after: { broughtBack: input.archive, archive },
      },
    };
  },
});

export const previewBringBack = defineQuery(stagePreviewBringBack, async (_ctx, db, input) => {
  const { no } = await requireArchive(db, input);
  return describeAside(db, await listFrom(db, input.tournament, no), String(input.archive));
});

interface Archive {
  readonly rows: readonly StageRow[];
  /** The number that the first of them had. */
  readonly no: number;
  readonly data: ArchiveData;
}

/**
 * Refused with `stage.archive_not_found`, and `stage.archive_stale` where the stage before is another one than it was: those
 * that it sent on are not those that it sends.
 */
async function requireArchive(
  db: Reader,
  { tournament, archive }: { readonly tournament: string; readonly archive: number },
): Promise<Archive> {
  const rows = await listArchived(db, tournament, archive);
  if (rows.length === 0) throw new AppError('stage.archive_not_found');
  const first = at(rows, 0);
  const no = first.archived_no ?? 0;
  const data = readArchiveData(first.archive_data);
  const before = no === 1 ? undefined : await getStage(db, tournament, no - 1);
  if ((before?.id ?? null) !== data.before) throw new AppError('stage.archive_stale');
  return { rows, no, data };
}
