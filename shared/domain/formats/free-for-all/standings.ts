import { listGames, listOpenLobbies, listPresent } from '../../lobbies/index.ts';
import type { DrawnRound } from '../../lobbies/index.ts';
import type { Seed, Standing } from '../../model/stage.ts';
import { tallyLobbies } from '../../ranking/index.ts';
import type { Tallies } from '../../ranking/index.ts';
import { rankByCascade } from '../../tiebreaks/index.ts';
import type { CascadeStep } from '../../tiebreaks/index.ts';
import { isFinal, listAdvancing } from './advance.ts';
import type { AdvanceDecision } from './advance.ts';
import type { FreeForAllConfig } from './config.ts';

export interface FreeForAllStandings {
  readonly standings: readonly Standing[];
  /** Questions asked about those that fell in the same round on the same placement. */
  readonly steps: readonly CascadeStep[];
}

/** How far an entrant came. */
interface Reach {
  readonly seed: Seed;
  /** The last round with a seat, 0 for none. */
  readonly round: number;
  /** In that round's lobby; Infinity while it is open. */
  readonly placement: number;
  readonly isIn: boolean;
}

/**
 * Standings at any moment: the order of the last lobby first, then by round reached, then by placement in that
 * round's lobby; equals share the place unless a tie-break parts them. Who is still in, or fell in a round that is not
 * over, stands on the lowest place that is possible, and open. A champion by default, when nobody else is left, is first.
 */
export function rankFreeForAll(
  config: FreeForAllConfig,
  entrants: number,
  drawn: readonly DrawnRound[],
  out: ReadonlySet<Seed>,
  decisions: readonly AdvanceDecision[] = [],
): FreeForAllStandings {
  const reaches = listReaches(config, entrants, drawn, out, decisions);
  const tallies = tallyLobbies(
    reaches.map(({ seed }) => seed),
    listGames(drawn).map(({ game, rows }) => ({ game, rows: rows.map((row) => ({ ...row, points: 0 })) })),
  );
  const standings: Standing[] = [];
  const steps: CascadeStep[] = [];
  const last = drawn.at(-1);
  const running = last && listOpenLobbies(last).length > 0 ? drawn.length : Infinity;
  const stillIn = reaches.filter(({ isIn }) => isIn);
  const lastOne = stillIn.length === 1 && running === Infinity;
  for (const { seed } of stillIn) standings.push({ seed, place: stillIn.length, open: !lastOne });
  // Those that fell in a round that is still played know their place when it is over.
  const unsure = reaches.filter(({ isIn, round }) => !isIn && round === running);
  for (const { seed } of unsure) standings.push({ seed, place: stillIn.length + unsure.length, open: true });
  for (const group of groupByReach(reaches.filter(({ isIn, round }) => !isIn && round !== running))) {
    placeGroup(group, config, tallies, standings, steps);
  }
  return { standings, steps };
}

function placeGroup(
  group: readonly Seed[],
  { tieBreaks }: FreeForAllConfig,
  tallies: Tallies,
  standings: Standing[],
  steps: CascadeStep[],
): void {
  const ranking = rankByCascade(tallies, group, tieBreaks);
  steps.push(...ranking.steps);
  for (const seeds of ranking.groups) {
    const place = standings.length + 1;
    for (const seed of seeds) standings.push({ seed, place, open: false });
  }
}

function listReaches(
  config: FreeForAllConfig,
  entrants: number,
  drawn: readonly DrawnRound[],
  out: ReadonlySet<Seed>,
  decisions: readonly AdvanceDecision[],
): readonly Reach[] {
  const reaches = new Map<Seed, Reach>();
  for (const seed of listPresent(entrants, new Set())) {
    reaches.set(seed, { seed, round: 0, placement: Infinity, isIn: drawn.length === 0 && !out.has(seed) });
  }
  for (const [index, round] of drawn.entries()) {
    const goingOn = index === drawn.length - 1 ? listGoingOn(config, round, out, decisions) : new Set<Seed>();
    for (const { seats, rows } of round) {
      for (const seed of seats) {
        const placement = rows?.find((row) => row.seed === seed)?.placement ?? Infinity;
        reaches.set(seed, { seed, round: index + 1, placement, isIn: goingOn.has(seed) });
      }
    }
  }
  return [...reaches.values()];
}

/** Of the last round that was drawn: who plays in it still, or has a seat in the next one. */
function listGoingOn(
  config: FreeForAllConfig,
  round: DrawnRound,
  out: ReadonlySet<Seed>,
  decisions: readonly AdvanceDecision[],
): ReadonlySet<Seed> {
  const open = round.flatMap(({ seats, rows }) => (rows === undefined ? seats : []));
  if (isFinal(round)) return new Set(open);
  const { seeds, ties } = listAdvancing(config, round, decisions);
  const undecided = ties.flatMap((tie) => tie.seeds);
  return new Set([...open, ...[...seeds, ...undecided].filter((seed) => !out.has(seed))]);
}

/** Best first: later rounds before earlier, better placements before worse; equals keep their order, which is by seed. */
function groupByReach(reaches: readonly Reach[]): readonly (readonly Seed[])[] {
  const groups = new Map<string, Seed[]>();
  for (const { seed, round, placement } of reaches.toSorted(
    (a, b) => b.round - a.round || compare(a.placement, b.placement),
  )) {
    const key = `${round}/${placement}`;
    const group = groups.get(key);
    if (group) group.push(seed);
    else groups.set(key, [seed]);
  }
  return [...groups.values()];
}

/** Infinity less Infinity is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
