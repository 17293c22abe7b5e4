import { rankRound } from '../double-forfeit.ts';
import { NOT_PLAYED } from '../recorded-event.ts';
import { isBracketRound } from '../start-gg/record.ts';
import type { GroupEvent, GroupMatch } from '../start-gg/record.ts';
import { playPool } from './play-pool.ts';

/** A pool, or a bracket behind the pools. */
export interface Part {
  readonly label: string;
  readonly seeds: readonly number[];
  readonly matches: readonly GroupMatch[];
}

export interface SplitEvent {
  readonly pools: readonly Part[];
  /** The brackets, the one for the best places first. */
  readonly brackets: readonly Part[];
}

/** Whether a bracket has a losers' side. */
export function isDouble({ matches }: Part): boolean {
  return matches.some(isOfDouble);
}

function isOfDouble({ round }: GroupMatch): boolean {
  return /^(Winners|Losers|Grand) /.test(round);
}

/** Who begins on the losers' side of a bracket, as it lost once in its pool. */
export function listLosersStart({ seeds, matches }: Part): readonly number[] {
  const ahead = new Set(matches.filter(({ round }) => round.startsWith('Winners ')).flatMap(({ w, l }) => [w, l]));
  return matches.some(isOfDouble) ? seeds.filter((seed) => !ahead.has(seed)) : [];
}

/** The label that the site gives to the first pool and to every bracket. */
const FIRST = '1';

/**
 * Takes an event apart. Under the label '1' stand the first pool and all brackets together: that pool are the matches
 * in numbered rounds among those that stand in no other pool; what is left are brackets, one for all who are connected.
 */
export function splitEvent(event: GroupEvent): SplitEvent {
  const labels = new Set(event.matches.map(({ phase }) => phase).filter((phase) => phase !== FIRST));
  const pools = [...labels].map((label) =>
    makePart(
      label,
      event.matches.filter(({ phase }) => phase === label),
    ),
  );
  const placed = new Set(pools.flatMap(({ seeds }) => seeds));
  const rest = event.matches.filter(({ phase }) => phase === FIRST);
  const firstPool = pools.some(isDouble) ? takeDoublePool(event, rest, pools) : takeTable(rest, placed);
  if (firstPool.length > 0) pools.push(makePart(FIRST, firstPool));
  const taken = new Set(firstPool);
  const inBrackets = rest.filter((match) => !taken.has(match));
  const brackets = [
    ...listConnected(inBrackets.filter(isOfDouble)),
    ...listConnected(inBrackets.filter((match) => !isOfDouble(match))),
  ];
  const best = ({ seeds }: Part): number =>
    Math.min(...event.standings.filter(([, seed]) => seeds.includes(seed)).map(([place]) => place));
  return { pools, brackets: brackets.map(settleNoShows).toSorted((a, b) => best(a) - best(b)) };
}

/** Of a first pool that is a round robin: the matches in numbered rounds among those that stand in no other pool. */
function takeTable(rest: readonly GroupMatch[], placed: ReadonlySet<number>): readonly GroupMatch[] {
  return rest.filter(
    (match) => !isBracketRound(match) && !placed.has(match.w) && !placed.has(match.l) && !isRepeated(rest, match),
  );
}

/** Of a first pool that is a bracket: the matches that one asks for which ends as the other pools do. */
function takeDoublePool({ n }: GroupEvent, rest: readonly GroupMatch[], pools: readonly Part[]): readonly GroupMatch[] {
  const placed = new Set(pools.flatMap(({ seeds }) => seeds));
  const seeds = Array.from({ length: n }, (_, index) => index + 1).filter((seed) => !placed.has(seed));
  const own = rest.filter((match) => isOfDouble(match) && !placed.has(match.w) && !placed.has(match.l));
  if (own.length === 0) return [];
  const main = makePart(FIRST, rest.filter(isOfDouble));
  const { left } = playPool(seeds, own, countGoingOn(pools, main));
  return own.filter((match) => !left.includes(match));
}

/** How many of each pool play in the bracket. */
export function countGoingOn(pools: readonly Part[], bracket: Part | undefined): number {
  return Math.max(0, ...pools.map(({ seeds }) => seeds.filter((seed) => bracket?.seeds.includes(seed)).length));
}

/** Two of the first pool may meet again in a bracket; the record lists the later match first. */
function isRepeated(matches: readonly GroupMatch[], match: GroupMatch): boolean {
  const isSamePair = (other: GroupMatch): boolean =>
    (other.w === match.w && other.l === match.l) || (other.w === match.l && other.l === match.w);
  return matches.findLast((other) => !isBracketRound(other) && isSamePair(other)) !== match;
}

function listConnected(matches: readonly GroupMatch[]): readonly Part[] {
  let groups: { readonly seeds: Set<number>; readonly matches: GroupMatch[] }[] = [];
  for (const match of matches) {
    const touched = groups.filter(({ seeds }) => seeds.has(match.w) || seeds.has(match.l));
    const seeds = new Set([match.w, match.l, ...touched.flatMap((group) => [...group.seeds])]);
    groups = groups.filter((group) => !touched.includes(group));
    groups.push({ seeds, matches: [...touched.flatMap((group) => group.matches), match] });
  }
  const inOrder = new Map(matches.map((match, index) => [match, index]));
  return groups.map((group) => {
    return makePart(
      FIRST,
      group.matches.toSorted((a, b) => (inOrder.get(a) ?? 0) - (inOrder.get(b) ?? 0)),
    );
  });
}

/** A single elimination with each match that neither side played won by the one that a later round shows. */
function settleNoShows(part: Part): Part {
  if (isDouble(part)) return part;
  const isOn = (seed: number, { round }: GroupMatch): boolean =>
    part.matches.some((other) => rankRound(other.round) > rankRound(round) && [other.w, other.l].includes(seed));
  const matches = part.matches.map((match) => {
    const { w, l, ws, ls } = match;
    const isWrong = ws === NOT_PLAYED && ls === NOT_PLAYED && isOn(l, match) && !isOn(w, match);
    return isWrong ? { ...match, w: l, l: w } : match;
  });
  return { ...part, matches };
}

function makePart(label: string, matches: readonly GroupMatch[]): Part {
  const seeds = [...new Set(matches.flatMap(({ w, l }) => [w, l]))].toSorted((a, b) => a - b);
  return { label, seeds, matches };
}
