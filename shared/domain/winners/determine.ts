import type { Seed } from '../model/stage.ts';
import type { DoneMatch, WinnersMatch } from './match.ts';
import { partTies } from './part-ties.ts';
import type { OpenTie, PlacedSeed, TieDecision, WinnersStep } from './part-ties.ts';

/** Everybody looks at the podium, paid or not. */
const PODIUM = 3;

export interface WinnersInput {
  /** The final standings of the stage that decides; shared places share the best one, the next counts on. */
  readonly standings: readonly PlacedSeed[];
  /** Of all of that stage, in any order. */
  readonly matches: readonly WinnersMatch[];
  /** How many places from the top are paid or advance; the podium always matters. */
  readonly placesThatMatter: number;
  readonly seedsAreRanked: boolean;
  /** What the organizer decided about ties; the last one about the same entrants counts. */
  readonly decisions?: readonly TieDecision[];
}

/**
 * Seeds on the first three places, rising: one on each, none where nobody earned the place (a double forfeit in the
 * final), more only where the organizer let them share it.
 */
export interface Podium {
  readonly winner: readonly Seed[];
  readonly runnerUp: readonly Seed[];
  readonly third: readonly Seed[];
}

/** Why the organizer looks at the result before it stands. */
export interface Review {
  readonly code: 'winner.mostly_forfeits';
  readonly winner: Seed;
  readonly forfeits: number;
  readonly matches: number;
}

export type Winners =
  /** Ordinals, rising, of the matches that are to be ended first. */
  | { readonly is: 'blocked'; readonly open: readonly number[]; readonly disputed: readonly number[] }
  /** The organizer decides these; asked again with `decisions`. */
  | { readonly is: 'tied'; readonly ties: readonly OpenTie[]; readonly steps: readonly WinnersStep[] }
  | {
      readonly is: 'determined';
      /** Everybody, best first. */
      readonly places: readonly PlacedSeed[];
      readonly podium: Podium;
      /** Every question that was asked, in order, with the numbers it used. */
      readonly steps: readonly WinnersStep[];
      readonly review: Review | undefined;
    };

/**
 * Who won, and how that was found. Pure: the same input, in whatever order, gives the same answer for ever. Third is
 * the winner of the match for place 3 as the standings have it, and without one a losing semifinalist by the rules.
 */
export function determineWinners(input: WinnersInput): Winners {
  const blocked = listBlocking(input.matches);
  if (blocked) return blocked;
  const done = input.matches.filter((match) => match.state === 'done');
  const { places, steps, open } = partTies(input.standings, done, {
    lastPlace: Math.max(PODIUM, input.placesThatMatter),
    seedsAreRanked: input.seedsAreRanked,
    decisions: input.decisions ?? [],
  });
  if (open.length > 0) return { is: 'tied', ties: open, steps };
  const on = (place: number): readonly Seed[] => places.filter((one) => one.place === place).map(({ seed }) => seed);
  const podium = { winner: on(1), runnerUp: on(2), third: on(3) };
  return { is: 'determined', places, podium, steps, review: judgeForfeits(podium.winner, done) };
}

function listBlocking(matches: readonly WinnersMatch[]): Extract<Winners, { is: 'blocked' }> | undefined {
  const list = (state: WinnersMatch['state']): readonly number[] =>
    matches.flatMap((match) => (match.state === state ? [match.no] : [])).toSorted((a, b) => a - b);
  const open = list('open');
  const disputed = list('disputed');
  return open.length + disputed.length > 0 ? { is: 'blocked', open, disputed } : undefined;
}

/** A title that came without play for half of the way or more is looked at first. */
function judgeForfeits(winners: readonly Seed[], matches: readonly DoneMatch[]): Review | undefined {
  for (const winner of winners) {
    const own = matches.filter(({ field }) => field.includes(winner));
    const forfeits = own.filter(({ kind }) => kind === 'forfeit' || kind === 'double-forfeit').length;
    if (forfeits > 0 && forfeits * 2 >= own.length) {
      return { code: 'winner.mostly_forfeits', winner, forfeits, matches: own.length };
    }
  }
  return undefined;
}
