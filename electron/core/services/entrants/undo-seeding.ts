import { entrantUndoSeeding } from '#shared/protocol/commands/entrant.ts';
import { listEntrants } from '../../db/queries/entrants.ts';
import { getFormerSeeding } from '../../db/queries/seedings.ts';
import { AppError } from '../../infra/app-error.ts';
import { parseJson } from '../../infra/json.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireBeforeStart } from '../../policies/tournament.ts';
import { announceTournament, loadTournament } from '../tournaments/tournament-dto.ts';
import { reseed } from './reseed.ts';
import { BY_HAND, describeSeeding, keepFormer, readApart, recordSeeding } from './seeding-record.ts';

/** One step back; and since the step is kept in turn, forward again. Who came meanwhile stays behind the others. */
export const undoSeeding = defineCommand(entrantUndoSeeding, {
  async load(tx, input) {
    const former = await getFormerSeeding(tx, input.undo);
    if (former === undefined) throw new AppError('seeding.nothing_to_undo');
    return { former, tournament: await loadTournament(tx, former.tournament_id) };
  },
  policy: (_actor, { tournament }) => requireBeforeStart(tournament),
  async run(ctx, tx, { former, tournament }) {
    const current = await listEntrants(tx, tournament.id);
    const left = new Map(current.map((row) => [row.id, row]));
    const order = parseJson<string[]>(former.entrants).flatMap((id) => {
      const row = left.get(id);
      left.delete(id);
      return row === undefined ? [] : [row];
    });
    const undo = await keepFormer(ctx, tx, tournament, current);
    const events = await reseed(tx, tournament.id, [...order, ...left.values()], ctx.now);
    const isRanking = former.method === 'ranked' && left.size === 0;
    const method = former.method === 'ranked' && !isRanking ? BY_HAND.method : former.method;
    await recordSeeding(ctx, tx, tournament.id, {
      method,
      random: former.random,
      apart: readApart(former.apart),
      from: former.from_id,
    });
    const after = await loadTournament(tx, tournament.id);
    return {
      answer: { method, undo },
      events: [...events, ...(await announceTournament(tx, tournament.id))],
      change: {
        subject: `tournament:${tournament.id}`,
        before: describeSeeding(tournament),
        after: describeSeeding(after),
      },
    };
  },
});
