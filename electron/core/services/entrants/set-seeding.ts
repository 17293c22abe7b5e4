import { seedRandomly } from '#shared/domain/seeding/index.ts';
import { entrantSetSeeding } from '#shared/protocol/commands/entrant.ts';
import { listEntrants } from '../../db/queries/entrants.ts';
import { updateTournament } from '../../db/queries/tournaments.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireBeforeStart } from '../../policies/tournament.ts';
import { announceTournament, loadTournament } from '../tournaments/tournament-dto.ts';
import { reseed } from './reseed.ts';

/** In order of registration, or at random. The random seed is kept: the same entrants and text give the same draw again. */
export const setSeeding = defineCommand(entrantSetSeeding, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy: (_actor, tournament) => requireBeforeStart(tournament),
  async run(ctx, tx, tournament, input) {
    const registered = (await listEntrants(tx, tournament.id)).sort(
      (a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1),
    );
    const random = input.method === 'random' ? (input.random ?? ctx.randomText()) : null;
    const order = random === null ? registered : seedRandomly(registered, random);
    const events = await reseed(tx, tournament.id, order, ctx.now);
    await updateTournament(tx, tournament.id, {
      seeding_method: input.method,
      seeding_random: random,
      updated_at: ctx.now,
    });
    return {
      answer: { random },
      events: [...events, ...(await announceTournament(tx, tournament.id))],
      change: {
        subject: `tournament:${tournament.id}`,
        before: { seeding: tournament.seeding_method, random: tournament.seeding_random },
        after: { seeding: input.method, random },
      },
    };
  },
});
