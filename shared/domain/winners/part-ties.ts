import type { Seed } from '../model/stage.ts';
import { placeGroups } from '../ranking/index.ts';
import { rankByCascade } from '../tiebreaks/index.ts';
import type { CascadeStep, TieBreakCode } from '../tiebreaks/index.ts';
import { isDuel } from './match.ts';
import type { DoneLobby, DoneMatch } from './match.ts';
import type { PlacedSeed } from './stage-outcome.ts';
import { tallyWinners } from './tally-winners.ts';

/** A question about entrants that share a place: to a rule, with its numbers, or to the organizer. */
type Question =
  | CascadeStep
  /** Who is out (0) stands behind who is still in (1). */
  | {
      readonly rule: 'still-in';
      readonly tied: readonly Seed[];
      readonly values: readonly number[];
      readonly groups: TieDecision;
    }
  | { readonly rule: 'organizer'; readonly tied: readonly Seed[]; readonly groups: TieDecision };

export type WinnersStep = Question & {
  /** Ordinal of the stage whose standings left them tied. */
  readonly stage: number;
  readonly place: number;
};

/** Entrants that share a place that matters and that no rule parts: the organizer decides. */
export interface OpenTie {
  readonly stage: number;
  readonly place: number;
  /** Rising. */
  readonly seeds: readonly Seed[];
  /**
   * True where a double forfeit put more on the place than it has room for, as a place above was earned by nobody: no
   * rule may give that one away.
   */
  readonly isOverfull: boolean;
}

/** The organizer's word on entrants that are tied, best first; those in one group share a place. */
export type TieDecision = readonly (readonly Seed[])[];

export interface TieRules {
  /** The lowest place that matters: paid, advancing or on the podium. Places below it may be shared. */
  readonly lastPlace: number;
  /** Whether seeds came from a ranking; a random seed or the order of registration parts nobody. */
  readonly seedsAreRanked: boolean;
  /** Who is out by a ruling. */
  readonly out: ReadonlySet<Seed>;
  /** Each counts for exactly those that the rules left tied; of two about the same, the later. */
  readonly decisions: readonly TieDecision[];
}

/** What is to be parted. */
export interface Shared {
  readonly stage: number;
  readonly standings: readonly PlacedSeed[];
  readonly matches: readonly (DoneMatch | DoneLobby)[];
  /** How many are placed before the first of these. */
  readonly offset: number;
}

export interface PartedPlaces {
  /** Everybody, best first; shared places by seed. */
  readonly places: readonly PlacedSeed[];
  readonly steps: readonly WinnersStep[];
  readonly open: readonly OpenTie[];
}

/**
 * Parts those that share a place that matters: who is out stands behind; then head to head, score difference, seed where
 * it means something, earlier finish, and at last the organizer's word. Source of the order: the project's rules for
 * winners. In lobbies nobody meets one other, so that the first two have nothing to ask.
 */
export function partTies({ stage, standings, matches, offset }: Shared, rules: TieRules): PartedPlaces {
  const tallies = tallyWinners(standings, matches);
  const codes = listRules(rules, matches.some(isDuel));
  const lastPlace = rules.lastPlace - offset;
  const places: PlacedSeed[] = [];
  const steps: WinnersStep[] = [];
  const open: OpenTie[] = [];
  for (const { place, seeds, from, to } of listShares(standings)) {
    const isOverfull = seeds.length > to - place + 1;
    const isAsked = seeds.length > 1 && from <= lastPlace && !isOverfull;
    const keep = (question: Question): void => {
      steps.push({ ...question, stage, place: place + offset });
    };
    const groups = isAsked
      ? splitByOut(seeds, rules.out, keep).flatMap((group) => {
          if (group.length < 2) return [group];
          const ranking = rankByCascade(tallies, group, codes);
          ranking.steps.forEach(keep);
          return ranking.groups;
        })
      : [seeds];
    let next = from;
    for (const group of groups) {
      const isTied = group.length > 1 && next <= lastPlace;
      const decision = isTied ? findDecision(rules.decisions, group) : undefined;
      const shared = isOverfull ? place : next;
      if (decision) steps.push({ rule: 'organizer', stage, place: shared + offset, tied: group, groups: decision });
      else if (isTied) open.push({ stage, place: shared + offset, seeds: group, isOverfull });
      if (decision === undefined || decision.length === 1) {
        for (const seed of group) places.push({ seed, place: shared + offset });
      } else {
        for (const one of placeGroups(decision, false)) {
          places.push({ seed: one.seed, place: Math.min(next + one.place - 1, to) + offset });
        }
      }
      next += group.length;
    }
  }
  return { places, steps, open };
}

function splitByOut(seeds: readonly Seed[], out: ReadonlySet<Seed>, keep: (question: Question) => void): TieDecision {
  const groups = [seeds.filter((seed) => !out.has(seed)), seeds.filter((seed) => out.has(seed))];
  if (groups.some(({ length }) => length === 0)) return [seeds];
  keep({ rule: 'still-in', tied: seeds, values: seeds.map((seed) => (out.has(seed) ? 0 : 1)), groups });
  return groups;
}

function listRules({ seedsAreRanked }: TieRules, hasDuels: boolean): readonly TieBreakCode[] {
  return [
    ...(hasDuels ? (['head-to-head', 'score-difference'] as const) : []),
    ...(seedsAreRanked ? (['seed'] as const) : []),
    'earliest-finish',
  ];
}

/** Entrants on one place, and the places from..to that they hold together. */
interface Share {
  readonly place: number;
  readonly seeds: readonly Seed[];
  /** Above `place` where it is overfull and a place above is vacant. */
  readonly from: number;
  readonly to: number;
}

/** Places rising, the seeds of each rising: the same whatever the order of the standings. */
function listShares(standings: readonly PlacedSeed[]): readonly Share[] {
  const groups = new Map<number, Seed[]>();
  for (const { seed, place } of standings.toSorted((a, b) => a.place - b.place || a.seed - b.seed)) {
    const group = groups.get(place);
    if (group) group.push(seed);
    else groups.set(place, [seed]);
  }
  const entries = [...groups];
  let former = 0;
  return entries.map(([place, seeds], index): Share => {
    const to = (entries[index + 1]?.[0] ?? standings.length + 1) - 1;
    const from = Math.max(former + 1, Math.min(place, to - seeds.length + 1));
    former = to;
    return { place, seeds, from, to };
  });
}

/** The organizer's word on exactly these; one about others, from before a correction, decides nothing. */
function findDecision(decisions: readonly TieDecision[], tied: readonly Seed[]): TieDecision | undefined {
  return decisions.findLast((decision) => {
    const named = decision.flat();
    const isOnce = new Set(named).size === named.length && named.length === tied.length;
    return isOnce && decision.every(({ length }) => length > 0) && tied.every((seed) => named.includes(seed));
  });
}
