import { at } from '#shared/lib/at.ts';
import type { Match } from '../../model/stage.ts';
import type { Stage } from '../../stage/stage.ts';
import { foldAbsent } from '../../stage/fold.ts';

/** Final places by match, at index no-1. */
export interface Endings {
  /** Of the winner, where winning ends its way; 0 where it goes on. */
  readonly ofWinner: readonly number[];
  /** Of the loser, where losing ends its way; else where it ends when it loses from there on. */
  readonly ofLoser: readonly number[];
  /** By bracket, every place as often as it is there. */
  readonly places: ReadonlyMap<Bracket, readonly number[]>;
}

/** The bracket that has places of its own: of a group, from 1, 0 where there are none, or the consolation bracket. */
type Bracket = number | typeof CONSOLATION;
export const CONSOLATION = 'consolation';

/** The bracket that a match belongs to. */
export function bracketOf({ part, pool }: Pick<Match, 'part' | 'pool'>): Bracket {
  return part === CONSOLATION ? part : (pool ?? 0);
}

/** The places of all groups, without those of a consolation bracket. */
export function listPlaces({ places }: Endings): readonly number[] {
  return [...places].flatMap(([bracket, own]) => (bracket === CONSOLATION ? [] : own));
}

/**
 * Reads the final places off the graph of an elimination. Champions come first: the winner of the last match, and
 * without a grand final the champions of the two sides; of a bracket that ends early all that are left, those of a side
 * sharing a place. Then the losers' ends from the last match backward, a round sharing one place: 2, 3, 4, 5 5, 7 7, ...
 * Each group has places of its own, and so has a consolation bracket, which changes none of these.
 */
export function listEndings(stage: Pick<Stage, 'matches' | 'turns' | 'absent'>): Endings {
  const key = stage.absent.size === 0 ? stage.matches : stage.absent;
  const known = endingsByKey.get(key);
  if (known !== undefined) return known;
  const endings = deriveEndings(foldAbsent(stage).left);
  endingsByKey.set(key, endings);
  return endings;
}

/** The graph of a stage never changes, nor do those who are absent from it; standings are asked for after every result. */
const endingsByKey = new WeakMap<object, Endings>();

function deriveEndings(matches: readonly Match[]): Endings {
  const size = matches.at(-1)?.no ?? 0;
  const ofWinner = Array.from({ length: size }, () => 0);
  const ofLoser = Array.from({ length: size }, () => 0);
  const places = new Map<Bracket, readonly number[]>();
  for (const [bracket, own] of Map.groupBy(matches, bracketOf)) {
    places.set(bracket, fillEndings(own, ofWinner, ofLoser));
  }
  return { ofWinner: followReset(matches, ofWinner), ofLoser, places };
}

/** Where a way ends: with the winner's or the loser's list, and the match. */
type Way = readonly [ending: number[], no: number];

/** Of one bracket; returns the places that there are. */
function fillEndings(unordered: readonly Match[], ofWinner: number[], ofLoser: number[]): readonly number[] {
  const own = sortForPlaces(unordered);
  const winnerGoesTo = mapNext(own, 1);
  const loserGoesTo = mapNext(own, 2);
  const places: number[] = [];
  const share = (ways: readonly Way[]): void => {
    const place = places.length + 1;
    for (const [ending, no] of ways) {
      ending[no - 1] = place;
      places.push(place);
    }
  };
  const left = own.filter(({ no, part }) => part !== 'third' && !winnerGoesTo.has(no));
  const dropped = listDropped(own, loserGoesTo);
  const toWay =
    (ending: number[]) =>
    ({ no }: Match): Way => [ending, no];
  share(left.filter(({ part }) => part !== 'losers').map(toWay(ofWinner)));
  share([...left.filter(({ part }) => part === 'losers').map(toWay(ofWinner)), ...dropped.map(toWay(ofLoser))]);
  for (const round of listRounds(own).toReversed()) {
    share(round.filter(({ part }) => part === 'third').map(toWay(ofWinner)));
    share(round.filter((match) => !loserGoesTo.has(match.no) && !dropped.includes(match)).map(toWay(ofLoser)));
    for (const { no } of round) {
      const further = loserGoesTo.get(no);
      if (further !== undefined) ofLoser[no - 1] = at(ofLoser, further - 1);
    }
  }
  return places;
}

function listRounds(own: readonly Match[]): readonly (readonly Match[])[] {
  const rounds: Match[][] = [];
  for (const match of own) {
    const before = rounds.at(-1)?.[0];
    if (before?.part === match.part && before.round === match.round) rounds.at(-1)?.push(match);
    else rounds.push([match]);
  }
  return rounds;
}

/** Where there is a losers' side, matches of the winners' whose loser has no further one and is left with that one loss. */
function listDropped(own: readonly Match[], loserGoesTo: ReadonlyMap<number, number>): readonly Match[] {
  if (!own.some(({ part }) => part === 'losers')) return [];
  return own.filter(({ no, part }) => part === 'winners' && !loserGoesTo.has(no));
}

/**
 * The order in which ways end, the title last: one side after the other, the match for place 3 before the last round.
 * Ordinals are none, as a late entry puts matches behind those that they feed.
 */
function sortForPlaces(own: readonly Match[]): readonly Match[] {
  const last = Math.max(...own.map(({ part, round }) => (part === 'winners' ? round : 0)));
  const rank = ({ part, round }: Match): number => {
    if (part === 'final') return 2 * MOST_ROUNDS + round;
    if (part === 'losers') return MOST_ROUNDS + round;
    return part === 'third' ? last - 0.5 : round;
  };
  return own.toSorted((a, b) => rank(a) - rank(b));
}

/** More than a ladder of 4,096 has. */
const MOST_ROUNDS = 10_000;

/** The match that takes this place of a match, for those where one does. */
function mapNext(own: readonly Match[], place: number): ReadonlyMap<number, number> {
  const next = new Map<number, number>();
  for (const { no, slots } of own) {
    for (const source of slots) if (source.kind === 'place' && source.place === place) next.set(source.match, no);
  }
  return next;
}

/** Where a reset is not played, the first final ends as the reset would have. */
function followReset(matches: readonly Match[], ofWinner: readonly number[]): readonly number[] {
  const followed = [...ofWinner];
  for (const { no, playedIf } of matches) if (playedIf) followed[playedIf.match - 1] = at(ofWinner, no - 1);
  return followed;
}
