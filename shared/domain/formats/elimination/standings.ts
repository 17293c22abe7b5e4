import { at } from '#shared/lib/at.ts';
import type { Match, Standing } from '../../model/stage.ts';
import { listInOrder } from '../../stage/order.ts';
import type { MatchState, Stage } from '../../stage/stage.ts';
import type { Group } from '../format.ts';
import { partByConsolation } from './consolation-places.ts';
import { listEndings, listPlaces } from './endings.ts';
import type { Endings } from './endings.ts';

/**
 * Final or running order of an elimination. An entrant that is still in stands where it would end by losing from
 * here on, so that the order rewards every round survived and `place` never gets worse. After a double forfeit both
 * take the place of the loser; the place that nobody earned stays empty. Those of different groups with the same place
 * share one.
 */
export function rankElimination(stage: Stage): readonly Standing[] {
  const groups = listBracketGroups(stage);
  const [only] = groups;
  if (groups.length === 1 && only !== undefined) return only.standings;
  // Of those of other groups all count as above that can still end above.
  const places = listPlaces(listEndings(stage)).toSorted((a, b) => a - b);
  const above = new Map<number, number>();
  for (const [index, place] of places.entries()) if (!above.has(place)) above.set(place, index);
  return sortByPlace(
    groups.flatMap(({ standings }) =>
      standings.map((standing) => ({ ...standing, place: 1 + (above.get(standing.place) ?? 0) })),
    ),
  );
}

/** The order in each group, whose bracket is its own; one where there are none. */
export function listBracketGroups(stage: Stage): readonly Group[] {
  const endings = listEndings(stage);
  const pools = new Map<number, Map<number, Standing>>();
  for (const match of listInOrder(stage)) {
    const state = at(stage.states, match.no - 1);
    // What is a bye again since a late entry was taken back has no places of its own.
    if (state.phase === 'not-needed' || match.part === 'consolation' || stage.folded.has(match.no)) continue;
    const standings = getGroup(pools, match.pool ?? 0);
    for (const seed of state.occupants) {
      // A later match of the same seed comes later and overwrites this.
      if (seed > 0) standings.set(seed, placeSeed(endings, match, state, seed));
    }
  }
  return [...pools]
    .toSorted(([a], [b]) => a - b)
    .map(([pool, standings]) => ({ pool, standings: sortByPlace(partByConsolation(stage, [...standings.values()])) }));
}

function getGroup(pools: Map<number, Map<number, Standing>>, pool: number): Map<number, Standing> {
  const standings = pools.get(pool) ?? new Map<number, Standing>();
  pools.set(pool, standings);
  return standings;
}

function sortByPlace(standings: readonly Standing[]): readonly Standing[] {
  return standings.toSorted((a, b) => a.place - b.place || a.seed - b.seed);
}

function placeSeed(endings: Endings, match: Match, state: MatchState, seed: number): Standing {
  const isOpen = state.phase === 'waiting' || state.phase === 'ready';
  const place = isOpen || state.winner !== seed ? endings.ofLoser : endings.ofWinner;
  return { seed, place: at(place, match.no - 1), open: isOpen };
}
