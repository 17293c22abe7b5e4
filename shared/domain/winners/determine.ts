import type { Seed } from '../model/stage.ts';
import { hasPlayed, isDuel } from './match.ts';
import type { DoneLobby, DoneMatch, WinnersMatch } from './match.ts';
import { partTies } from './part-ties.ts';
import type { OpenTie, TieDecision, WinnersStep } from './part-ties.ts';
import { leaveOut } from './stage-outcome.ts';
import type { PlacedSeed, StageOutcome } from './stage-outcome.ts';

/** Everybody looks at the podium, paid or not. */
export const PODIUM = 3;

/** The stage that decides, with what of the tournament decides beside it. */
export interface WinnersInput extends StageOutcome {
  /** The stages before it, in any order; those that went out there come after. */
  readonly earlier?: readonly StageOutcome[];
  /** How many places from the top are paid or advance; the podium always matters. */
  readonly placesThatMatter: number;
  readonly seedsAreRanked: boolean;
  /** Who is out by a ruling: it stands behind those with which it shares a place. */
  readonly out?: ReadonlySet<Seed>;
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
export type Review =
  | {
      readonly code: 'winner.mostly_forfeits';
      readonly winner: Seed;
      readonly forfeits: number;
      readonly matches: number;
    }
  /** Disqualified after it had won its place. */
  | { readonly code: 'podium.disqualified'; readonly seeds: readonly Seed[] };

export interface MatchOfStage {
  readonly stage: number;
  readonly no: number;
}

export type Winners =
  /** The matches, stage by stage with rising ordinals, that are to be ended first. */
  | { readonly is: 'blocked'; readonly open: readonly MatchOfStage[]; readonly disputed: readonly MatchOfStage[] }
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
 * the winner of the match for place 3 as the standings have it, and without one a losing semifinalist by the rules. Who
 * went out in an earlier stage comes after everybody of the later ones, by the standings of its own.
 */
export function determineWinners(input: WinnersInput): Winners {
  const stages = [input, ...(input.earlier ?? [])].toSorted((a, b) => b.stage - a.stage);
  const blocked = listBlocking(stages);
  if (blocked) return blocked;
  const rules = {
    lastPlace: Math.max(PODIUM, input.placesThatMatter),
    seedsAreRanked: input.seedsAreRanked,
    out: input.out ?? new Set<Seed>(),
    decisions: input.decisions ?? [],
  };
  const places: PlacedSeed[] = [];
  const steps: WinnersStep[] = [];
  const open: OpenTie[] = [];
  for (const { stage, standings, matches } of stages) {
    const offset = places.length;
    const left = offset === 0 ? standings : leaveOut(standings, new Set(places.map(({ seed }) => seed)));
    const parted = partTies({ stage, standings: left, matches: matches.filter(isDone), offset }, rules);
    places.push(...parted.places);
    steps.push(...parted.steps);
    open.push(...parted.open);
  }
  if (open.length > 0) return { is: 'tied', ties: open, steps };
  const on = (place: number): readonly Seed[] => places.filter((one) => one.place === place).map(({ seed }) => seed);
  const podium = { winner: on(1), runnerUp: on(2), third: on(3) };
  const review = judgeForfeits(podium.winner, stages) ?? judgeOut(podium, rules.out);
  return { is: 'determined', places, podium, steps, review };
}

function isDone(match: WinnersMatch): match is DoneMatch | DoneLobby {
  return match.state === 'done';
}

function listBlocking(stages: readonly StageOutcome[]): Extract<Winners, { is: 'blocked' }> | undefined {
  const list = (state: WinnersMatch['state']): readonly MatchOfStage[] =>
    stages.toReversed().flatMap(({ stage, matches }) => {
      const nos = matches.flatMap((match) => (match.state === state ? [match.no] : []));
      return nos.toSorted((a, b) => a - b).map((no) => ({ stage, no }));
    });
  const open = list('open');
  const disputed = list('disputed');
  return open.length + disputed.length > 0 ? { is: 'blocked', open, disputed } : undefined;
}

/** A title that came without play for half of the way or more is looked at first. */
function judgeForfeits(winners: readonly Seed[], stages: readonly StageOutcome[]): Review | undefined {
  for (const winner of winners) {
    const own = stages.flatMap(({ matches }) => matches.filter((match) => hasPlayed(match, winner)));
    const forfeits = own.filter((match) => isDuel(match) && isForfeit(match)).length;
    if (forfeits > 0 && forfeits * 2 >= own.length) {
      return { code: 'winner.mostly_forfeits', winner, forfeits, matches: own.length };
    }
  }
  return undefined;
}

function isForfeit({ kind }: DoneMatch): boolean {
  return kind === 'forfeit' || kind === 'double-forfeit';
}

function judgeOut({ winner, runnerUp, third }: Podium, out: ReadonlySet<Seed>): Review | undefined {
  const seeds = [...winner, ...runnerUp, ...third].filter((seed) => out.has(seed));
  return seeds.length > 0 ? { code: 'podium.disqualified', seeds } : undefined;
}
