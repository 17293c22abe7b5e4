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
  const sides = readSides(matches);
  const fromEnd = (sides.last.get(part) ?? 0) - round;
  // On a ladder nobody plays a semifinal: each round is one match, of who stayed and who comes.
  const name = sides.isLadder && fromEnd > 0 ? undefined : NAMED[fromEnd];
  if (part === 'consolation' || sides.areTwo) {
    return name === undefined ? { key: `${part}-round`, round } : { key: `${part}-${name}` };
  }
  return name === undefined ? { key: 'round', round } : { key: name };
}

interface Sides {
  readonly areTwo: boolean;
  readonly isLadder: boolean;
  /** The last round of each part. */
  readonly last: ReadonlyMap<Match['part'], number>;
}

/** The graph of a stage never changes, and a name is asked for every match. */
const sidesByGraph = new WeakMap<readonly Match[], Sides>();

/** Of all matches, since one that came with a late entry stands behind the last one. */
function readSides(matches: readonly Match[]): Sides {
  const known = sidesByGraph.get(matches);
  if (known !== undefined) return known;
  const last = new Map<Match['part'], number>();
  for (const { part, round } of matches) last.set(part, Math.max(last.get(part) ?? 0, round));
  const deciding = matches.find(({ part, round }) => part === 'winners' && round === last.get(part));
  // In a bracket of three rounds or more the final is reached by winning alone.
  const isLadder = deciding !== undefined && deciding.round > 2 && deciding.slots.some(({ kind }) => kind === 'seed');
  const sides = { areTwo: last.has('losers') || last.has('final'), isLadder, last };
  sidesByGraph.set(matches, sides);
  return sides;
}
