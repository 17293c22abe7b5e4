import { rankRound } from '../double-forfeit.ts';
import type { Item } from '../report.ts';
import type { GroupEvent } from '../start-gg/record.ts';
import { checkCut } from './check-cut.ts';
import { checkPlacesBehind } from './check-places.ts';
import { readSeeding } from './read-seeding.ts';
import { replayBracket } from './replay-bracket.ts';
import { playPool } from './play-pool.ts';
import { countGoingOn, isDouble, listLosersStart, splitEvent } from './split-event.ts';
import type { Part, SplitEvent } from './split-event.ts';

/**
 * Exact: who goes on follows from the places in the pools, every bracket replays match by match, and the official
 * places are those of the main bracket and, behind it, those of the pools.
 */
export function replayPools(event: GroupEvent, at: number): Item {
  const split = splitEvent(event);
  const parts = describeParts(split);
  const until = countGoingOn(split.pools, split.brackets[0]);
  const strange = split.pools.flatMap((pool) => explainPool(pool, until) ?? []);
  if (strange[0] !== undefined) return { at, why: strange[0], details: [parts, ...strange.slice(1)] };
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

/** Why a pool is not played as one of ours. */
function explainPool(pool: Part, until: number): string | undefined {
  const name = `pool ${pool.label}, of ${pool.seeds.length}`;
  if (!isDouble(pool)) return isRoundRobin(pool) ? undefined : `${name} is no round robin`;
  const { failure, left } = playPool(pool.seeds, pool.matches, until);
  if (failure !== undefined) return `${name}, a double elimination of which ${until} go on: ${failure}`;
  return left.length > 0 ? `${name}: ${left.length} recorded match(es) are not asked for by the graph` : undefined;
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
  const again = isDouble(bracket) ? undefined : findPlayedOn(bracket);
  if (again !== undefined) return `the record contradicts itself: ${again}`;
  const begin = listLosersStart(bracket).length;
  return begin > 0
    ? `${begin} of ${bracket.seeds.length} begin on the losers' side, and where they do can't be read off the record`
    : 'not all entrants begin in its first two rounds, which is no format of ours';
}

/** Who lost in a single elimination and plays on all the same, but for third place. */
function findPlayedOn({ matches }: Part): string | undefined {
  const played = matches.filter(({ round }) => !round.startsWith('3rd Place'));
  for (const lost of played) {
    const on = played.find(
      (other) =>
        other !== lost && rankRound(other.round) > rankRound(lost.round) && [other.w, other.l].includes(lost.l),
    );
    if (on) return `seed ${lost.l} lost in ${lost.round} and plays on in ${on.round}`;
  }
  return undefined;
}

function describeParts({ pools, brackets }: SplitEvent): string {
  const list = (parts: readonly Part[]): string => parts.map(({ seeds }) => seeds.length).join(', ');
  return `pools of ${list(pools)}; brackets of ${list(brackets)}`;
}
