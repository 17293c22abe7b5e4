import { stageReset } from '#shared/protocol/commands/stage.ts';
import { stagePreviewReset } from '#shared/protocol/queries/changes.ts';
import { topics } from '#shared/protocol/topics.ts';
import { archiveStages } from '../../db/queries/archives.ts';
import { listEntrants, updateEntrant } from '../../db/queries/entrants.ts';
import type { StageRow } from '../../db/queries/stages.ts';
import { type TournamentRow, updateTournament } from '../../db/queries/tournaments.ts';
import type { Reader, Tx } from '../../db/schema.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import type { Ctx } from '../../operations/context.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { requireStarted } from '../../policies/tournament.ts';
import { closeGap } from '../entrants/reseed.ts';
import { announceTournament, loadTournament } from '../tournaments/tournament-dto.ts';
import { withdrawWinners } from '../winners/record.ts';
import { setPlaceRulingsAside } from '../winners/set-rulings-aside.ts';
import { writeArchiveData } from './archive-data.ts';
import { followEnd } from './follow-end.ts';
import { announceStage } from './open-next.ts';
import { describeAside, listFrom } from './put-aside.ts';

/**
 * Puts a stage aside with those after it. The first one leads back to the time before the start, where entrants, seeds and
 * format can be changed with what there is for that, and starts again; a later one can be opened anew.
 */
export const resetStage = defineCommand(stageReset, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy: (_actor, tournament) => requireStarted(tournament),
  async run(ctx, tx, tournament, input) {
    const rows = await requireStages(tx, tournament.id, input.stage);
    const aside = await describeAside(tx, rows);
    if (aside.fingerprint !== input.fingerprint) throw new AppError('stage.changed_meanwhile');
    const archive = await putAside(ctx, tx, tournament, rows, input.note ?? '');
    const events =
      input.stage === 1 ? await goBeforeStart(ctx, tx, tournament) : await goOn(ctx, tx, tournament.id, input.stage);
    return {
      answer: { archive, stages: rows.length, results: aside.results },
      events: [...announceStage(tournament.id, input.stage), ...events],
      change: {
        subject: `stage:${tournament.id}/${input.stage}`,
        before: { state: tournament.state, stages: aside.stages, results: aside.results },
        after: { archive, note: input.note ?? '' },
      },
    };
  },
});

export const previewReset = defineQuery(stagePreviewReset, async (_ctx, db, input) => {
  return describeAside(db, await requireStages(db, input.tournament, input.stage));
});

async function requireStages(db: Reader, tournament: string, no: number): Promise<StageRow[]> {
  const rows = await listFrom(db, tournament, no);
  if (rows[0]?.no !== no) throw new AppError('stage.not_found');
  return rows;
}

/** Stages of a tournament under numbers that are free again, with what else it was then. */
export async function putAside(
  ctx: Ctx,
  tx: Tx,
  tournament: TournamentRow,
  rows: readonly StageRow[],
  note: string,
): Promise<number> {
  const [first] = rows;
  if (first === undefined) throw new Error('nothing to put aside');
  const before = first.no === 1 ? undefined : (await listFrom(tx, tournament.id, first.no - 1))[0]?.id;
  const places = await setPlaceRulingsAside(ctx, tx, tournament.id);
  const data = writeArchiveData(tournament, { note, places, before: before ?? null });
  return archiveStages(tx, rows, { at: ctx.now, data });
}

/** Who is out leaves the list, and can be put back on it: a new start is no pardon by itself. */
async function goBeforeStart(ctx: Ctx, tx: Tx, tournament: TournamentRow): Promise<NewEvent[]> {
  for (const { id, state } of await listEntrants(tx, tournament.id)) {
    if (state === 'registered') continue;
    await updateEntrant(tx, id, { state: 'registered', seed: null, deleted_at: ctx.now, updated_at: ctx.now });
  }
  const withdrawn = await withdrawWinners(ctx, tx, tournament.id);
  const reseeded = await closeGap(tx, tournament.id, ctx.now);
  const values = { state: 'registration_closed', started_at: null, completed_at: null, updated_at: ctx.now } as const;
  await updateTournament(tx, tournament.id, values);
  return [
    ...withdrawn,
    ...reseeded,
    newEvent('entrants.replaced', [topics.tournament(tournament.id)], {}),
    ...(await announceTournament(tx, tournament.id)),
  ];
}

/** The stage before is the last one now; a tournament that was complete runs again. */
async function goOn(ctx: Ctx, tx: Tx, tournament: string, no: number): Promise<NewEvent[]> {
  const [before] = await listFrom(tx, tournament, no - 1);
  return before === undefined ? [] : followEnd(ctx, tx, await ctx.host.stages.look(tx, before));
}
