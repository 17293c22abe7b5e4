import type { Seed } from '../../model/stage.ts';

/** One who is to be paired. */
export interface Entry {
  readonly seed: Seed;
  /** Points so far, in steps of a half. */
  readonly score: number;
  /** How often it met whom. */
  readonly met: ReadonlyMap<Seed, number>;
  readonly hadBye: boolean;
  /** Whether it met one with fewer or with more points the last time. */
  readonly floated: 'down' | 'up' | undefined;
}
