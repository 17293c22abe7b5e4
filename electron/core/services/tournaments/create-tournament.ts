import { tournamentCreate } from '#shared/protocol/commands/tournament.ts';
import { insertTournament } from '../../db/queries/tournaments.ts';
import { allowByRole, defineCommand, loadNothing } from '../../operations/define-command.ts';
import { requireNameAllowed } from '../names.ts';
import { requirePossible } from './stage-plan.ts';
import { announceTournament, loadTournament, toTournamentDto } from './tournament-dto.ts';

export const createTournament = defineCommand(tournamentCreate, {
  load: loadNothing,
  policy: allowByRole,
  async run(ctx, tx, _nothing, input) {
    const id = ctx.newId();
    const name = requireNameAllowed(input.name);
    await insertTournament(tx, {
      id,
      name,
      game: input.game,
      state: 'draft',
      config: JSON.stringify(input.config),
      following: JSON.stringify(requirePossible(input)),
      capacity: input.capacity,
      ...(input.placesThatMatter !== undefined && { places_that_matter: input.placesThatMatter }),
      starts_at: input.startsAt,
      seeding_method: 'order',
      seeding_random: null,
      version: 1,
      created_at: ctx.now,
      updated_at: ctx.now,
      started_at: null,
      completed_at: null,
      deleted_at: null,
    });
    const answer = toTournamentDto(await loadTournament(tx, id));
    return {
      answer,
      events: await announceTournament(tx, id),
      change: {
        subject: `tournament:${id}`,
        after: {
          name,
          game: input.game,
          config: input.config,
          following: input.following ?? [],
          capacity: input.capacity,
          placesThatMatter: answer.placesThatMatter,
        },
      },
    };
  },
});
