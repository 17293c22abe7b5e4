import { at } from '#shared/lib/at.ts';
import type { Match } from '../../model/stage.ts';

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
 * sharing one place: 2, 3, 4, 5 5, 7 7, ...
 */
export function listEndings(matches: readonly Match[]): Endings {
  const known = endingsByGraph.get(matches);
  if (known !== undefined) return known;
  const endings = deriveEndings(matches);
  endingsByGraph.set(matches, endings);
  return endings;
}

/** The graph of a stage never changes, and standings are asked for after every result. */
const endingsByGraph = new WeakMap<readonly Match[], Endings>();

function deriveEndings(matches: readonly Match[]): Endings {
  const winnerGoesTo = listNext(matches, 1);
  const loserGoesTo = listNext(matches, 2);
  const ofWinner = matches.map(() => 0);
  const ofLoser = matches.map(() => 0);
  let next = 1;
  for (const { no, part } of matches) {
    if (winnerGoesTo[no - 1] === 0 && part !== 'third') ofWinner[no - 1] = next++;
  }
  let i = matches.length;
  while (i > 0) {
    const { part, round } = at(matches, i - 1);
    let shared = 0;
    for (; i > 0 && isInRound(matches[i - 1], part, round); i--) {
      const further = at(loserGoesTo, i - 1);
      if (part === 'third') ofWinner[i - 1] = next++;
      if (further === 0) {
        ofLoser[i - 1] = next;
        shared++;
      } else {
        ofLoser[i - 1] = at(ofLoser, further - 1);
      }
    }
    next += shared;
  }
  return { ofWinner: followReset(matches, ofWinner), ofLoser };
}

function isInRound(match: Match | undefined, part: Match['part'], round: number): boolean {
  return match?.part === part && match.round === round;
}

/** At index no-1 the ordinal of the match that takes this place of the match, 0 for none. */
function listNext(matches: readonly Match[], place: number): readonly number[] {
  const next = matches.map(() => 0);
  for (const { no, slots } of matches) {
    for (const source of slots) if (source.kind === 'place' && source.place === place) next[source.match - 1] = no;
  }
  return next;
}

/** Where a reset is not played, the first final ends as the reset would have. */
function followReset(matches: readonly Match[], ofWinner: readonly number[]): readonly number[] {
  const followed = [...ofWinner];
  for (const { no, playedIf } of matches) if (playedIf) followed[playedIf.match - 1] = at(ofWinner, no - 1);
  return followed;
}
