import { createStage } from '../stage/stage.ts';
import type { Match, Source } from '../model/stage.ts';
import type { MeetingRound } from '../seeding/index.ts';
import type { BoundFormat } from './bind.ts';

/** Who can meet whom, and how early, as the stage's own graph says it. */
export interface Meetings {
  /** What two in one block share: a match that they can come to, a group, or the lobby of the first round. */
  readonly kind: 'match' | 'pool' | 'lobby';
  /** Earliest first; blocks of a round hold those of the round before whole. Empty where everybody meets everybody. */
  readonly rounds: readonly MeetingRound[];
}

/** More rounds are the whole of any bracket of 4,096. */
const MOST_ROUNDS = 12;

/**
 * When seeds can meet for the first time in a stage of `entrants`, read from the graph that the format opens or from the
 * first round that it would draw. Throws where the format can't take so many.
 */
export function listMeetings(format: BoundFormat, entrants: number): Meetings {
  if (format.isDrawn) return readFirstDraw(format, entrants);
  const matches = format.open(entrants);
  const table = matches.filter(({ part }) => part === 'table');
  if (table.length > 0) return readPools(table, entrants);
  return { kind: 'match', rounds: readBracket(matches, entrants) };
}

/** Rounds after the first rest on results, so the first is all that can be known. */
function readFirstDraw(format: BoundFormat, entrants: number): Meetings {
  const drawn = format.drawNext(createStage([], entrants), '');
  if (drawn.is !== 'drawn') return { kind: 'match', rounds: [] };
  const groups = drawn.lobbies ?? drawn.pairs;
  const kind = drawn.lobbies === undefined ? 'match' : 'lobby';
  return { kind, rounds: groups.length < 2 ? [] : [toRound(1, entrants, groups)] };
}

function readPools(table: readonly Match[], entrants: number): Meetings {
  const pools = new Map<number, Set<number>>();
  for (const { pool = 0, slots } of table) {
    const members = pools.get(pool) ?? new Set();
    for (const source of slots) if (source.kind === 'seed') members.add(source.seed);
    pools.set(pool, members);
  }
  const groups = [...pools.values()].map((members) => [...members]);
  return { kind: 'pool', rounds: groups.length < 2 ? [] : [toRound(1, entrants, groups)] };
}

/** Follows the winners from match to match; who comes by a loss comes late enough to be left out. */
function readBracket(matches: readonly Match[], entrants: number): readonly MeetingRound[] {
  const comers = new Map<number, readonly number[]>();
  const read = (source: Source): readonly number[] | undefined => {
    if (source.kind === 'seed') return [source.seed];
    return source.kind === 'place' && source.place === 1 ? comers.get(source.match) : undefined;
  };
  const byRound = new Map<number, (readonly number[])[]>();
  for (const { no, part, round, slots } of matches) {
    const [a, b] = [read(slots[0]), read(slots[1])];
    if (part !== 'winners' || round > MOST_ROUNDS || a === undefined || b === undefined) continue;
    const both = [...a, ...b];
    comers.set(no, both);
    byRound.set(round, [...(byRound.get(round) ?? []), both]);
  }
  const rounds: MeetingRound[] = [];
  for (const [round, groups] of [...byRound].sort(([a], [b]) => a - b))
    rounds.push(toRound(round, entrants, groups, rounds.at(-1)));
  return rounds;
}

/** Seeds in no group of this round stay in the block of the round before, alone in the first. */
function toRound(
  round: number,
  entrants: number,
  groups: readonly (readonly number[])[],
  before?: MeetingRound,
): MeetingRound {
  const blockOf = new Int32Array(entrants).fill(-1);
  for (const [block, seeds] of groups.entries()) for (const seed of seeds) blockOf[seed - 1] = block;
  const renamed = new Map<number, number>();
  let next = groups.length;
  for (let index = 0; index < entrants; index++) {
    if ((blockOf[index] ?? -1) >= 0) continue;
    const former = before?.blockOf[index];
    const known = former === undefined ? undefined : renamed.get(former);
    blockOf[index] = known ?? next++;
    if (former !== undefined) renamed.set(former, blockOf[index] ?? 0);
  }
  return { round, blockOf, blocks: next };
}
