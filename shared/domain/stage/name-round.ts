import type { Match } from '../model/stage.ts';

type Side = 'winners' | 'losers' | 'consolation';

/** The name of a round as a key of the locale files; the last three rounds of a side have names, others a number. */
export type RoundName =
  | BracketRound
  /** Of the bracket of a group. */
  | (BracketRound & { readonly pool: number })
  | { readonly key: 'lobby'; readonly round: number; readonly lobby: number }
  | { readonly key: 'group-round'; readonly round: number; readonly pool: number };

type BracketRound =
  | { readonly key: 'final' | 'semifinal' | 'quarterfinal' | 'third-place' | 'grand-final' | 'grand-final-reset' }
  | { readonly key: `${Side}-${'final' | 'semifinal' | 'quarterfinal'}` }
  | { readonly key: 'round' | `${Side}-round`; readonly round: number };

const NAMED = ['final', 'semifinal', 'quarterfinal'] as const;

/**
 * Names the round of a match. In an elimination sides are named where there are two: 'winners-final', but 'final' in a
 * single elimination; the last round of a bracket that ends early is named as it would be in the whole bracket.
 *
 * @param matches all of the stage
 */
export function nameRound(match: Match, matches: readonly Match[]): RoundName {
  const { part, round, pool } = match;
  if (part === 'lobby') return { key: 'lobby', round, lobby: pool ?? 1 };
  if (part === 'swiss') return { key: 'round', round };
  if (part === 'table') return pool === undefined ? { key: 'round', round } : { key: 'group-round', round, pool };
  const name = nameBracketRound(match, readSides(matches, pool));
  return pool === undefined ? name : { ...name, pool };
}

function nameBracketRound({ part, round }: Match, sides: Sides): BracketRound {
  if (part === 'third') return { key: 'third-place' };
  if (part === 'final') return { key: round === 1 ? 'grand-final' : 'grand-final-reset' };
  const side = part === 'losers' || part === 'consolation' ? part : 'winners';
  const fromEnd = (sides.last.get(side) ?? 0) - round + (sides.missing[side] ?? 0);
  // On a ladder nobody plays a semifinal: each round is one match, of who stayed and who comes.
  const name = sides.isLadder && fromEnd > 0 ? undefined : NAMED[fromEnd];
  if (side === 'consolation' || sides.areTwo) {
    return name === undefined ? { key: `${side}-round`, round } : { key: `${side}-${name}` };
  }
  return name === undefined ? { key: 'round', round } : { key: name };
}

interface Sides {
  readonly areTwo: boolean;
  readonly isLadder: boolean;
  /** The last round of each part. */
  readonly last: ReadonlyMap<Match['part'], number>;
  /** Rounds that would come after the last one of a side if its bracket did not end early. */
  readonly missing: Readonly<Partial<Record<Side, number>>>;
}

/** The graph of a stage never changes, and a name is asked for every match. */
const sidesByGraph = new WeakMap<readonly Match[], Map<number, Sides>>();

function readSides(matches: readonly Match[], pool = 0): Sides {
  const ofGraph = sidesByGraph.get(matches) ?? new Map<number, Sides>();
  sidesByGraph.set(matches, ofGraph);
  const known = ofGraph.get(pool);
  if (known !== undefined) return known;
  const sides = deriveSides(pool === 0 ? matches : matches.filter((match) => match.pool === pool));
  ofGraph.set(pool, sides);
  return sides;
}

/** Of all matches, since one that came with a late entry stands behind the last one. */
function deriveSides(matches: readonly Match[]): Sides {
  const last = new Map<Match['part'], number>();
  for (const { part, round } of matches) last.set(part, Math.max(last.get(part) ?? 0, round));
  const deciding = matches.filter(({ part, round }) => part === 'winners' && round === last.get(part));
  const [first] = deciding;
  // In a bracket of three rounds or more the final is reached by winning alone.
  const isLadder = first !== undefined && first.round > 2 && first.slots.some(({ kind }) => kind === 'seed');
  const areTwo = last.has('losers') || last.has('final');
  return { areTwo, isLadder, last, missing: areTwo ? countMissing(matches, deciding) : {} };
}

/** @param deciding the matches of the last winners' round */
function countMissing(matches: readonly Match[], deciding: readonly Match[]): Sides['missing'] {
  if (deciding.length > 1) return { winners: Math.log2(deciding.length), losers: Infinity };
  const isLoserOf = (match: number): boolean =>
    matches.some(({ slots }) =>
      slots.some((source) => source.kind === 'place' && source.place === 2 && source.match === match),
    );
  // Where the loser of the winners' final goes nowhere, the losers' final is not played.
  return deciding.every(({ no }) => isLoserOf(no)) ? {} : { losers: 1 };
}
