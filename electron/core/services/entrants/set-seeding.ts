import { entrantSetSeeding } from '#shared/protocol/commands/entrant.ts';
import { listEntrants } from '../../db/queries/entrants.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireBeforeStart } from '../../policies/tournament.ts';
import { announceTournament, loadTournament } from '../tournaments/tournament-dto.ts';
import { fingerprintSeeding, makeSeeding } from './make-seeding.ts';
import { reseed } from './reseed.ts';
import { describeSeeding, keepFormer, recordSeeding } from './seeding-record.ts';

/** What the preview showed, or nothing: when the list changed since, it is refused. A random seed is kept with the draw. */
export const setSeeding = defineCommand(entrantSetSeeding, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy: (_actor, tournament) => requireBeforeStart(tournament),
  async run(ctx, tx, tournament, { fingerprint, ...wanted }) {
    const { order, record } = await makeSeeding(ctx.host, tx, tournament, wanted, ctx.randomText());
    if (fingerprint !== undefined && fingerprint !== fingerprintSeeding(order))
      throw new AppError('seeding.changed_meanwhile');
    const undo = await keepFormer(ctx, tx, tournament, await listEntrants(tx, tournament.id));
    const events = await reseed(tx, tournament.id, order, ctx.now);
    await recordSeeding(ctx, tx, tournament.id, record);
    const after = await loadTournament(tx, tournament.id);
    return {
      answer: { random: record.random, undo },
      events: [...events, ...(await announceTournament(tx, tournament.id))],
      change: {
        subject: `tournament:${tournament.id}`,
        before: describeSeeding(tournament),
        after: describeSeeding(after),
      },
    };
  },
});
