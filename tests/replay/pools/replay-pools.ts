import type { Item } from '../report.ts';
import type { GroupEvent } from '../start-gg/record.ts';
import { checkCut } from './check-cut.ts';
import { checkPlacesBehind } from './check-places.ts';
import { readSeeding } from './read-seeding.ts';
import { replayBracket } from './replay-bracket.ts';
import { isDouble, splitEvent } from './split-event.ts';
import type { Part, SplitEvent } from './split-event.ts';

/**
 * Exact: who goes on follows from the places in the pools, every bracket replays match by match, and the official
 * places are those of the main bracket and, behind it, those of the pools.
 */
export function replayPools(event: GroupEvent, at: number): Item {
  const split = splitEvent(event);
  const parts = describeParts(split);
  const strange = split.pools.find((pool) => !isRoundRobin(pool));
  if (strange) {
    const why = `pool ${strange.label} is no round robin but a double elimination that ends early, which is no format of ours`;
    return { at, why, details: [parts] };
  }
  const { poolPlace, faults, chosen } = checkCut(split);
  const official = new Map(event.standings.map(([place, seed]) => [seed, place]));
  const wrong = [...faults];
  const byHand = [...chosen];
  for (const [index, bracket] of split.brackets.entries()) {
    const name = `bracket ${index + 1}, of ${bracket.seeds.length}`;
    const seeding = readSeeding(bracket, makeOrder(poolPlace));
    const failure = seeding
      ? replayBracket(bracket, seeding, index === 0 ? official : undefined)?.why
      : describeStart(bracket);
    if (failure !== undefined) wrong.push(`${name}: ${failure}`);
    const moved = listMoved(seeding ?? [], poolPlace);
    if (moved.length > 0) byHand.push(`${name} is seeded against the places in the pools: ${moved.join(', ')}`);
  }
  const misplaced = split.brackets[0] && checkPlacesBehind(split.brackets[0], poolPlace, official);
  if (misplaced !== undefined) wrong.push(misplaced);
  return { at, why: wrong[0], details: [parts, ...wrong.slice(1)], byHand };
}

function isRoundRobin({ seeds, matches }: Part): boolean {
  const isFull = matches.length === (seeds.length * (seeds.length - 1)) / 2;
  return isFull && matches.every(({ round }) => /^Round \d+$/.test(round));
}

/** The better place in its pool, then the better seed of the event. */
function makeOrder(poolPlace: ReadonlyMap<number, number>): (a: number, b: number) => boolean {
  return (a, b) => ((poolPlace.get(a) ?? 0) - (poolPlace.get(b) ?? 0) || a - b) < 0;
}

/** Entrants whose seed in a bracket is not one for their place in the pools, best places first. */
function listMoved(seeding: readonly number[], poolPlace: ReadonlyMap<number, number>): readonly string[] {
  const places = seeding.map((entrant) => poolPlace.get(entrant) ?? 0);
  const inOrder = places.toSorted((a, b) => a - b);
  return seeding.flatMap((entrant, index) =>
    places[index] === inOrder[index] ? [] : [`${entrant} (place ${places[index]}) as seed ${index + 1}`],
  );
}

function describeStart(bracket: Part): string {
  const winners = bracket.matches.filter(({ round }) => round.startsWith('Winners '));
  const begin = bracket.seeds.length - new Set(winners.flatMap(({ w, l }) => [w, l])).size;
  return isDouble(bracket) && begin > 0
    ? `${begin} of ${bracket.seeds.length} begin on the losers' side, which is no format of ours`
    : 'not all entrants begin in its first two rounds, which is no format of ours';
}

function describeParts({ pools, brackets }: SplitEvent): string {
  const list = (parts: readonly Part[]): string => parts.map(({ seeds }) => seeds.length).join(', ');
  return `pools of ${list(pools)}; brackets of ${list(brackets)}`;
}
