import { keyName } from '#shared/domain/entrants/index.ts';
import { entrantRegister } from '#shared/protocol/commands/entrant.ts';
import { listEntrantsOfPerson } from '../../db/queries/entrants.ts';
import { getPerson } from '../../db/queries/people.ts';
import type { Row, Tx } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requirePerson } from '../../policies/person.ts';
import { requireNameAllowed, requireNameShowable } from '../names.ts';
import { announceTournament, loadTournament } from '../tournaments/tournament-dto.ts';
import { appendEntrant } from './append-entrant.ts';
import { announceEntrants, toEntrantDto } from './entrant-dto.ts';

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
    const answer = toEntrantDto(
      await appendEntrant(ctx, tx, tournament, { name: await readName(tx, person, input.name), person }),
    );
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

/** A name is judged where it is given: the person's own was, and the desk may have given it against the word list. */
async function readName(tx: Tx, person: Row<'person'>, given: string | undefined): Promise<string> {
  if (given === undefined || keyName(given) === person.name_key) return requireNameAllowed(given ?? person.name);
  return requireNameShowable(tx, given);
}
