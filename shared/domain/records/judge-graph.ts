import { at } from '#shared/lib/at.ts';
import { refuse } from '#shared/lib/result.ts';
import type { Refusal } from '#shared/lib/result.ts';
import type { BoundFormat } from '../formats/bind.ts';
import type { Match, MatchLength, Ruling, Source } from '../model/stage.ts';
import { openGrown } from './open-grown.ts';

const BEST_OF: ReadonlySet<number> = new Set([1, 3, 5, 7, 9]);
const MOST_GAMES = 9;
/** No format has larger lobbies. */
const MOST_SEATS = 100;

/**
 * Whether these can be the matches of a stage. A graph that is opened at once must be the one that the format opens, for ever. A round that was
 * drawn is a decision, which corrections may have overtaken since: of it is asked that it can be played, not that it would be drawn again.
 *
 * Refuses with `record.match_not_possible` {match}, `record.rounds_not_possible` {round}, or `record.ruling_not_possible` {ruling} for a late entry
 * that the stage has no place for.
 */
export function judgeGraph(
  format: BoundFormat,
  entrants: number,
  { matches, draws, rulings }: RecordedGraph,
): Refusal | undefined {
  const rounds = matches.at(-1)?.round ?? 0;
  const drawn = format.isDrawn ? rounds : 0;
  for (let round = 1; round <= Math.max(drawn, draws.length); round++)
    if (draws[round - 1] !== round || round > drawn) return refuse('record.rounds_not_possible', { round });
  if (format.isDrawn) return judgeDrawn(format, entrants, matches);
  const wanted = openGrown(format, entrants, rulings);
  return Array.isArray(wanted) ? judgeOpened(wanted, matches) : wanted;
}

export interface RecordedGraph {
  readonly matches: readonly Match[];
  /** Rounds of which a draw is kept. */
  readonly draws: readonly number[];
  /** By rising id; late entries among them make a graph grow. */
  readonly rulings: readonly Ruling[];
}

function judgeOpened(wanted: readonly Match[], matches: readonly Match[]): Refusal | undefined {
  const most = Math.max(wanted.length, matches.length);
  for (let index = 0; index < most; index++) {
    const [a, b] = [wanted[index], matches[index]];
    if (a === undefined || b === undefined || !isSameMatch(a, b)) return refuseMatch(index + 1);
  }
  return undefined;
}

function isSameMatch(a: Match, b: Match): boolean {
  return (
    b.seats === undefined &&
    a.no === b.no &&
    a.part === b.part &&
    a.round === b.round &&
    a.pool === b.pool &&
    isSameSource(a.slots[0], b.slots[0]) &&
    isSameSource(a.slots[1], b.slots[1]) &&
    isSameLength(a.length, b.length) &&
    a.playedIf?.match === b.playedIf?.match &&
    a.playedIf?.slot === b.playedIf?.slot
  );
}

function isSameSource(a: Source, b: Source): boolean {
  if (a.kind === 'seed') return b.kind === 'seed' && a.seed === b.seed;
  if (a.kind === 'place') return b.kind === 'place' && a.match === b.match && a.place === b.place;
  return b.kind === 'nobody';
}

function isSameLength(a: MatchLength, b: MatchLength): boolean {
  if ('bestOf' in a) return 'bestOf' in b && a.bestOf === b.bestOf;
  return 'playAll' in b && a.playAll === b.playAll;
}

/** Rounds from 1 without a hole, and in each of them everybody at most once. */
function judgeDrawn(
  { views }: Pick<BoundFormat, 'views'>,
  entrants: number,
  matches: readonly Match[],
): Refusal | undefined {
  const judge = views.includes('lobbies') ? isLobby : isMeeting;
  let round = 0;
  let place = 0;
  let seated = new Set<number>();
  for (const [index, match] of matches.entries()) {
    if (match.round !== round) [round, place, seated] = [round + 1, 0, new Set()];
    place++;
    const seeds = match.seats ?? match.slots.flatMap((slot) => (slot.kind === 'seed' ? [slot.seed] : []));
    const isFree = seeds.every((seed) => seed >= 1 && seed <= entrants && !seated.has(seed));
    for (const seed of seeds) seated.add(seed);
    const isWhole = new Set(seeds).size === seeds.length && match.round === round && match.no === index + 1;
    if (!isFree || !isWhole || match.playedIf !== undefined || !judge(match, place)) return refuseMatch(index + 1);
  }
  return undefined;
}

function isMeeting({ part, pool, slots: [a, b], seats, length }: Match): boolean {
  const isPair = a.kind === 'seed' && (b.kind === 'seed' || b.kind === 'nobody');
  return part === 'swiss' && pool === undefined && seats === undefined && isPair && isLength(length);
}

function isLobby({ part, pool, slots, seats, length }: Match, place: number): boolean {
  if (part !== 'lobby' || pool !== place || seats === undefined) return false;
  if (seats.length < 1 || seats.length > MOST_SEATS || !isSorted(seats)) return false;
  return slots.every(({ kind }) => kind === 'nobody') && 'bestOf' in length && length.bestOf === 1;
}

function isSorted(seats: readonly number[]): boolean {
  return seats.every((seed, index) => index === 0 || at(seats, index - 1) < seed);
}

function isLength(length: MatchLength): boolean {
  return 'bestOf' in length ? BEST_OF.has(length.bestOf) : length.playAll >= 1 && length.playAll <= MOST_GAMES;
}

function refuseMatch(match: number): Refusal {
  return refuse('record.match_not_possible', { match });
}
