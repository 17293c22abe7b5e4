import type { TournamentRow } from '../../db/queries/tournaments.ts';

/** Seeds from a ranking part those that share a place; chance and the order of arrival part nobody. */
const RANKED: ReadonlySet<string> = new Set(['ranked']);

/** Kept apart on top of a ranking, two may have changed places for their clubs' sake: then seeds part nobody either. */
export function hasRankedSeeds(tournament: Pick<TournamentRow, 'seeding_method' | 'seeding_apart'>): boolean {
  return RANKED.has(tournament.seeding_method) && tournament.seeding_apart === '';
}
