import type { Seed, Standing } from '../model/stage.ts';
import { placeGroups, tallyDuels } from '../ranking/index.ts';
import type { Duel } from '../ranking/index.ts';
import { rankByCascade } from '../tiebreaks/index.ts';
import type { CascadeStep, TieBreakCode } from '../tiebreaks/index.ts';
import type { DoneMatch } from './match.ts';

export type PlacedSeed = Pick<Standing, 'seed' | 'place'>;

/** One question about entrants that share a place: to a rule, with its numbers, or to the organizer. */
export type WinnersStep =
  | (CascadeStep & { readonly place: number })
  | {
      readonly rule: 'organizer';
      readonly place: number;
      readonly tied: readonly Seed[];
      readonly groups: TieDecision;
    };

/** Entrants that share a place that matters and that no rule parts: the organizer decides. */
export interface OpenTie {
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
  /** Each counts for exactly those that the rules left tied; of two about the same, the later. */
  readonly decisions: readonly TieDecision[];
}

export interface PartedPlaces {
  /** Everybody, best first; shared places by seed. */
  readonly places: readonly PlacedSeed[];
  readonly steps: readonly WinnersStep[];
  readonly open: readonly OpenTie[];
}

/**
 * Parts those that share a place that matters: head to head, score difference, seed where it means something, earlier
 * finish, and at last the organizer's word. Source of the order: the project's rules for winners.
 */
export function partTies(
  standings: readonly PlacedSeed[],
  matches: readonly DoneMatch[],
  rules: TieRules,
): PartedPlaces {
  const tallies = tallyDuels({ seeds: standings.map(({ seed }) => seed), duels: matches.map(toDuel) }, POINTS);
  const places: PlacedSeed[] = [];
  const steps: WinnersStep[] = [];
  const open: OpenTie[] = [];
  for (const { place, seeds, from, to } of listShares(standings)) {
    const isOverfull = seeds.length > to - place + 1;
    const isAsked = seeds.length > 1 && from <= rules.lastPlace && !isOverfull;
    const ranking = isAsked ? rankByCascade(tallies, seeds, listRules(rules)) : { groups: [seeds], steps: [] };
    for (const step of ranking.steps) steps.push({ ...step, place });
    let next = from;
    for (const group of ranking.groups) {
      const isTied = group.length > 1 && next <= rules.lastPlace;
      const decision = isTied ? findDecision(rules.decisions, group) : undefined;
      const sharedPlace = isOverfull ? place : next;
      if (decision) steps.push({ rule: 'organizer', place: sharedPlace, tied: group, groups: decision });
      else if (isTied) open.push({ place: sharedPlace, seeds: group, isOverfull });
      if (decision === undefined || decision.length === 1) {
        for (const seed of group) places.push({ seed, place: sharedPlace });
      } else {
        for (const one of placeGroups(decision, false)) {
          places.push({ seed: one.seed, place: Math.min(next + one.place - 1, to) });
        }
      }
      next += group.length;
    }
  }
  return { places, steps, open };
}

/** Only whether points are more or less matters here, for head to head. */
const POINTS = { win: 1, draw: 0.5, loss: 0 };

function listRules({ seedsAreRanked }: TieRules): readonly TieBreakCode[] {
  return ['head-to-head', 'score-difference', ...(seedsAreRanked ? (['seed'] as const) : []), 'earliest-finish'];
}

function toDuel({ field, winner, games, kind, finishedAt }: DoneMatch): Duel {
  return { field, winner, games, kind, round: 1, ...(finishedAt !== undefined && { finishedAt }) };
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
