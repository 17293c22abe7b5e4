import { isBracketRound } from '../start-gg/record.ts';
import type { GroupEvent, GroupMatch } from '../start-gg/record.ts';

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
  const inFirstPool = (match: GroupMatch): boolean =>
    !isBracketRound(match) && !placed.has(match.w) && !placed.has(match.l) && !isRepeated(rest, match);
  const firstPool = rest.filter(inFirstPool);
  if (firstPool.length > 0) pools.push(makePart(FIRST, firstPool));
  const inBrackets = rest.filter((match) => !inFirstPool(match));
  const brackets = [
    ...listConnected(inBrackets.filter(isOfDouble)),
    ...listConnected(inBrackets.filter((match) => !isOfDouble(match))),
  ];
  const best = ({ seeds }: Part): number =>
    Math.min(...event.standings.filter(([, seed]) => seeds.includes(seed)).map(([place]) => place));
  return { pools, brackets: brackets.toSorted((a, b) => best(a) - best(b)) };
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

function makePart(label: string, matches: readonly GroupMatch[]): Part {
  const seeds = [...new Set(matches.flatMap(({ w, l }) => [w, l]))].toSorted((a, b) => a - b);
  return { label, seeds, matches };
}
