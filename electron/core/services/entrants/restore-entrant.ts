import { entrantRestore } from '#shared/protocol/commands/entrant.ts';
import { getEntrant, listEntrantsOfPerson, updateEntrant } from '../../db/queries/entrants.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireBeforeStart } from '../../policies/tournament.ts';
import { announceTournament, loadTournament } from '../tournaments/tournament-dto.ts';
import { requireNameFree, requireRoom } from './append-entrant.ts';
import { announceEntrants, loadEntrant, toEntrantDto } from './entrant-dto.ts';
import { leaveRanking } from './seeding-record.ts';

/** Puts a removed entrant back as the last seed. A person who registered anew meanwhile keeps the new entry alone. */
export const restoreEntrant = defineCommand(entrantRestore, {
  async load(tx, input) {
    const entrant = await getEntrant(tx, input.entrant);
    if (entrant === undefined) throw new AppError('entrant.not_found');
    return { entrant, tournament: await loadTournament(tx, entrant.tournament_id) };
  },
  policy(_actor, { entrant, tournament }) {
    if (entrant.deleted_at === null) throw new AppError('entrant.already_exists');
    requireBeforeStart(tournament);
    requireRoom(tournament, 1);
  },
  async run(ctx, tx, { entrant, tournament }) {
    await requireNameFree(tx, tournament.id, entrant.name);
    const others = entrant.person_id === null ? [] : await listEntrantsOfPerson(tx, entrant.person_id);
    const person = others.some((other) => other.tournament_id === tournament.id) ? null : entrant.person_id;
    await updateEntrant(tx, entrant.id, {
      seed: tournament.entrants + 1,
      person_id: person,
      deleted_at: null,
      updated_at: ctx.now,
    });
    // Not where a ranking would put it: those without points follow as they registered.
    await leaveRanking(ctx, tx, tournament);
    const { entrant: restored } = await loadEntrant(tx, entrant.id);
    return {
      answer: toEntrantDto(restored),
      events: [
        ...(await announceEntrants(tx, tournament.id, [entrant.id])),
        ...(await announceTournament(tx, tournament.id)),
      ],
      change: {
        subject: `entrant:${entrant.id}`,
        before: { removed: true },
        after: { removed: false, seed: restored.seed },
      },
    };
  },
});
