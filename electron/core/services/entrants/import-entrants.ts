import { keyName } from '#shared/domain/entrants/index.ts';
import { seedInOrder } from '#shared/domain/seeding/index.ts';
import { entrantImport } from '#shared/protocol/commands/entrant.ts';
import { topics } from '#shared/protocol/topics.ts';
import { insertEntrants } from '../../db/queries/entrants.ts';
import { getSetting } from '../../db/queries/settings.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireBeforeStart } from '../../policies/tournament.ts';
import { getWordList, OWN_WORDS } from '../names/word-list.ts';
import { announceTournament, loadTournament } from '../tournaments/tournament-dto.ts';
import { requireRoom } from './append-entrant.ts';
import { readCsv } from './read-csv.ts';
import { settleLateComers } from './seeding-record.ts';

/** Takes a list in one go: the same judgement as the preview, then all rows or none, or only the good ones. */
export const importEntrants = defineCommand(entrantImport, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy: (_actor, tournament) => requireBeforeStart(tournament),
  async run(ctx, tx, tournament, input) {
    const { rows } = await readCsv(tx, tournament.id, input.csv, ctx.now);
    const good = rows.filter((row) => row.faults.length === 0);
    const skipped = rows.length - good.length;
    if (input.mode === 'all' && skipped > 0) throw new AppError('csv.rows_at_fault', { details: { rows: skipped } });
    if (good.length === 0) throw new AppError('csv.nothing_to_add');
    requireRoom(tournament, good.length);
    await insertEntrants(
      tx,
      seedInOrder(good).map(({ name, club, region, points, since }, index) => ({
        id: ctx.newId(),
        tournament_id: tournament.id,
        name,
        name_key: keyName(name),
        seed: tournament.entrants + index + 1,
        state: 'registered' as const,
        person_id: null,
        club,
        region,
        points,
        since,
        created_at: ctx.now,
        updated_at: ctx.now,
        deleted_at: null,
      })),
    );
    await settleLateComers(ctx, tx, tournament, good);
    const words = getWordList(await getSetting(tx, OWN_WORDS));
    const warned = good.filter(({ name }) => words.find(name) !== undefined).length;
    return {
      answer: { added: good.length, skipped, warned },
      events: [
        newEvent('entrants.replaced', [topics.tournament(tournament.id)], {}),
        ...(await announceTournament(tx, tournament.id)),
      ],
      change: { subject: `tournament:${tournament.id}`, after: { imported: good.length, skipped } },
    };
  },
});
