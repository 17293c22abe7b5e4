/**
 * How many can be left when a bracket ends before there is a champion: with the winners' side at a power of two, the losers'
 * side has as many when it has taken the last losers, and twice as many just before.
 */
export const STOPS = [2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64] as const;

export type StopAt = (typeof STOPS)[number];

/** Where a bracket ends that has so many left. */
export interface Stop {
  /** Left without a loss. */
  readonly winners: number;
  /** Left with one loss. */
  readonly losers: number;
  /** Whether the losers of the last winners' round still meet those of the losers' side. */
  readonly losersMeet: boolean;
}

/** Undefined where a bracket is played to its champion. */
export function readStop(until: StopAt | undefined): Stop | undefined {
  if (until === undefined) return undefined;
  const winners = until % 3 === 0 ? until / 3 : until / 2;
  return { winners, losers: until - winners, losersMeet: until % 3 !== 0 };
}
