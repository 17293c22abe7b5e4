import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { topics } from '#shared/protocol/topics.ts';
import { type EntrantRow, getEntrant, type ShownEntrant } from '../../db/queries/entrants.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import type { Reader } from '../../db/schema.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { shownName } from '../names.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';

export function toEntrantDto(row: ShownEntrant): EntrantDto {
  return {
    id: row.id,
    name: shownName(row),
    seed: row.seed,
    state: row.state,
    claimed: row.person_id !== null,
    ...(row.club !== '' && { club: row.club }),
    ...(row.region !== '' && { region: row.region }),
    ...(row.hidden_as !== null && { hidden: true as const }),
  };
}

/** An entrant that is on its list, with its tournament. */
export async function loadEntrant(db: Reader, id: string): Promise<{ entrant: EntrantRow; tournament: TournamentRow }> {
  const entrant = await getEntrant(db, id);
  if (entrant === undefined || entrant.deleted_at !== null) throw new AppError('entrant.not_found');
  return { entrant, tournament: await loadTournament(db, entrant.tournament_id) };
}

/** Tells everyone how these entrants stand now, and the persons behind them. */
export async function announceEntrants(
  db: Reader,
  tournament: string,
  ids: readonly string[],
): Promise<[NewEvent, ...NewEvent[]]> {
  const entrants: EntrantDto[] = [];
  const removed: string[] = [];
  const people = new Set<string>();
  for (const id of ids) {
    const row = await getEntrant(db, id);
    if (row === undefined) continue;
    if (row.deleted_at === null) entrants.push(toEntrantDto(row));
    else removed.push(id);
    if (row.person_id !== null) people.add(row.person_id);
  }
  return [
    newEvent('entrants.changed', [topics.tournament(tournament)], { entrants, removed }),
    ...[...people].map((person) => newEvent('person.changed', [topics.person(person)], {})),
  ];
}
