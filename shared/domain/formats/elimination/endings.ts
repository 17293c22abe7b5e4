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
}

/**
 * Reads the final places off the graph of an elimination. Champions come first: the winner of the last match, and
 * without a grand final the champions of the two sides. Then the losers' ends from the last match backward, a round
 * sharing one place: 2, 3, 4, 5 5, 7 7, ... A consolation bracket has places of its own, from 1, and changes none of
 * these.
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
  const isAside = ({ part }: Match): boolean => part === 'consolation';
  const size = matches.at(-1)?.no ?? 0;
  const ofWinner = Array.from({ length: size }, () => 0);
  const ofLoser = Array.from({ length: size }, () => 0);
  fillEndings(
    matches.filter((match) => !isAside(match)),
    ofWinner,
    ofLoser,
  );
  fillEndings(matches.filter(isAside), ofWinner, ofLoser);
  return { ofWinner: followReset(matches, ofWinner), ofLoser };
}

/** Of one bracket. */
function fillEndings(unordered: readonly Match[], ofWinner: number[], ofLoser: number[]): void {
  const own = sortForPlaces(unordered);
  const winnerGoesTo = mapNext(own, 1);
  const loserGoesTo = mapNext(own, 2);
  let next = 1;
  for (const { no, part } of own) {
    if (!winnerGoesTo.has(no) && part !== 'third') ofWinner[no - 1] = next++;
  }
  let i = own.length;
  while (i > 0) {
    const { part, round } = at(own, i - 1);
    let shared = 0;
    for (let match = own[i - 1]; match?.part === part && match.round === round; match = own[--i - 1]) {
      const further = loserGoesTo.get(match.no);
      if (part === 'third') ofWinner[match.no - 1] = next++;
      if (further === undefined) {
        ofLoser[match.no - 1] = next;
        shared++;
      } else {
        ofLoser[match.no - 1] = at(ofLoser, further - 1);
      }
    }
    next += shared;
  }
}

/**
 * The order in which ways end, the title last. Ordinals are one, but where a late entry put matches behind those that they
 * feed; there the rounds are one side after the other, the match for place 3 before the last round.
 */
function sortForPlaces(own: readonly Match[]): readonly Match[] {
  const isInOrder = own.every(({ no, slots }) => slots.every((slot) => slot.kind !== 'place' || slot.match < no));
  if (isInOrder) return own;
  const last = Math.max(...own.map(({ part, round }) => (part === 'winners' ? round : 0)));
  const rank = ({ part, round }: Match): number => {
    if (part === 'final') return 2 * MOST_ROUNDS + round;
    if (part === 'losers') return MOST_ROUNDS + round;
    return part === 'third' ? last - 0.5 : round;
  };
  return own.toSorted((a, b) => rank(a) - rank(b) || a.no - b.no);
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
