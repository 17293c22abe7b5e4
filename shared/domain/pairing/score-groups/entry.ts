import type { Seed } from '../../model/stage.ts';

/** Whom somebody met as for points: one with fewer ('down'; a bye counts so too), one with more ('up'), or neither. */
export type Float = 'down' | 'up' | 'level';

/** One who may be paired: all that the pairing knows of it. */
export interface Entry {
  readonly seed: Seed;
  /** Points so far, in steps of a half. */
  readonly score: number;
  /** How often it met whom. */
  readonly met: ReadonlyMap<Seed, number>;
  readonly hadBye: boolean;
  /** By round, the last one first; the last two count. Empty for a late entry. */
  readonly floats: readonly Float[];
  /** Takes no part in the round. */
  readonly out?: boolean;
}
