import { at } from '#shared/lib/at.ts';
import type { Match } from '../model/stage.ts';

type Side = 'winners' | 'losers' | 'consolation';

/** The name of a round as a key of the locale files; the last three rounds of a side have names, others a number. */
export type RoundName =
  | { readonly key: 'final' | 'semifinal' | 'quarterfinal' | 'third-place' | 'grand-final' | 'grand-final-reset' }
  | { readonly key: `${Side}-${'final' | 'semifinal' | 'quarterfinal'}` }
  | { readonly key: 'round' | `${Side}-round`; readonly round: number }
  | { readonly key: 'lobby'; readonly round: number; readonly lobby: number }
  | { readonly key: 'group-round'; readonly round: number; readonly pool: number };

const NAMED = ['final', 'semifinal', 'quarterfinal'] as const;

/**
 * Names the round of a match of an elimination. Sides are named where there are two: 'winners-final', but 'final'
 * in a single elimination.
 */
export function nameRound(match: Match, matches: readonly Match[]): RoundName {
  const { part, round, pool } = match;
  if (part === 'lobby') return { key: 'lobby', round, lobby: pool ?? 1 };
  if (pool !== undefined) return { key: 'group-round', round, pool };
  if (part === 'table' || part === 'swiss') return { key: 'round', round };
  if (part === 'third') return { key: 'third-place' };
  if (part === 'final') return { key: round === 1 ? 'grand-final' : 'grand-final-reset' };
  const name = NAMED[findLastRound(matches, part) - round];
  if (part === 'consolation' || hasTwoSides(matches)) {
    return name === undefined ? { key: `${part}-round`, round } : { key: `${part}-${name}` };
  }
  return name === undefined ? { key: 'round', round } : { key: name };
}

/** The deciding match comes last: a final, or without one the losers' final. */
function hasTwoSides(matches: readonly Match[]): boolean {
  return at(matches, matches.length - 1).part !== 'winners';
}

/** Near the end of the list, as matches stand in playing order. */
function findLastRound(matches: readonly Match[], part: Side): number {
  return matches.findLast((match) => match.part === part)?.round ?? 0;
}
