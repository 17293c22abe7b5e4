import { entrantRegister } from '#shared/protocol/commands/entrant.ts';
import { listEntrantsOfPerson } from '../../db/queries/entrants.ts';
import { getPerson } from '../../db/queries/people.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requirePerson } from '../../policies/person.ts';
import { announceTournament, loadTournament } from '../tournaments/tournament-dto.ts';
import { appendEntrant } from './append-entrant.ts';
import { announceEntrants } from './entrant-dto.ts';

export const registerEntrant = defineCommand(entrantRegister, {
  async load(tx, input, ctx) {
    const person = await getPerson(tx, requirePerson(ctx.actor));
    if (person === undefined) throw new AppError('auth.revoked');
    const own = await listEntrantsOfPerson(tx, person.id);
    return { person, tournament: await loadTournament(tx, input.tournament), own };
  },
  policy(_actor, { tournament, own }) {
    if (own.some((entrant) => entrant.tournament_id === tournament.id)) throw new AppError('entrant.already_exists');
    if (tournament.state !== 'registration_open') throw new AppError('registration.not_open');
  },
  async run(ctx, tx, { person, tournament }, input) {
    const answer = await appendEntrant(ctx, tx, tournament, { name: input.name ?? person.name, person: person.id });
    return {
      answer,
      events: [
        ...(await announceEntrants(tx, tournament.id, [answer.id])),
        ...(await announceTournament(tx, tournament.id)),
      ],
      change: {
        subject: `entrant:${answer.id}`,
        after: { tournament: tournament.id, name: answer.name, seed: answer.seed },
      },
    };
  },
});
