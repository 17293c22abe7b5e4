import type { Refusal } from '#shared/lib/result.ts';
import type { Match, Result, Ruling, Seed } from '../model/stage.ts';
import { DERIVED } from '../model/stage.ts';
import type { Stage } from '../stage/stage.ts';

/** A place that one who comes after the start can take. */
export interface FreePlace {
  /** Names it among the places of the stage: the seed whose bye it is, the ordinal of a lobby, or 0 where there is one. */
  readonly place: number;
  /** The seed that it would have: behind all others, or one behind which nobody stands any more. */
  readonly seed: Seed;
  /** The first round that it can play in. */
  readonly round: number;
  /** Who it would meet first; 0 where nobody knows yet. */
  readonly opponent: Seed;
  /** The group it would come into, from 1; 0 where there are none. */
  readonly pool: number;
  /** Rounds that it missed, where they count for something. */
  readonly missed: number;
}

/** The places that are free, or why none is. */
export type FreePlaces =
  { readonly ok: true; readonly places: readonly [FreePlace, ...(readonly FreePlace[])] } | Refusal;

/** How a format takes one that comes after the start. */
export interface LateEntry<C> {
  /** Refuses with `late.…` {most, rounds, …}. */
  listPlaces(stage: Stage, config: C): FreePlaces;
  /**
   * The matches after one of these places was taken: those that the stage has, by their ordinals, some with other sources,
   * seats or rounds, and new ones behind them. The same stage gives the same matches, for ever.
   */
  enter(stage: Stage, config: C, taken: Pick<FreePlace, 'place' | 'seed'>): readonly Match[];
  /** The matches after one went back that came late. Absent: the same. */
  leave?(stage: Stage, config: C, seed: Seed): readonly Match[];
}

/** One that came after the start, whether its entry was taken back or not. */
export interface LateSeed {
  readonly seed: Seed;
  readonly place: number;
}

/** Everybody that ever came after the start, by seed. */
export function listLateSeeds(stage: { readonly rulings: readonly Ruling[] }): readonly LateSeed[] {
  const bySeed = new Map<Seed, LateSeed>();
  for (const ruling of stage.rulings) if (ruling.kind === 'enter') bySeed.set(ruling.seed, ruling);
  return [...bySeed.values()].map(({ seed, place }) => ({ seed, place })).toSorted((a, b) => a.seed - b.seed);
}

/** How many entrants the stage was opened with. */
export function countOpened(stage: Pick<Stage, 'rulings' | 'entrants'>): number {
  return stage.entrants - listLateSeeds(stage).length;
}

/** The seed for one more: one behind which nobody stands any more, or a new one. */
export function findNextSeed(stage: Pick<Stage, 'absent' | 'entrants'>): Seed {
  const [free] = [...stage.absent].toSorted((a, b) => a - b);
  return free ?? stage.entrants + 1;
}

/** Whether somebody entered this result, and no ruling alone made it. */
export function isEntered(result: Result | undefined): boolean {
  return result !== undefined && result.id !== DERIVED;
}

/** One place that is free, in the one way that the stage has. */
export function offerOne(place: Partial<FreePlace> & Pick<FreePlace, 'seed' | 'round'>): FreePlaces {
  return { ok: true, places: [{ place: 0, opponent: 0, pool: 0, missed: 0, ...place }] };
}
