/** What a ranking knows of an entrant. */
export interface Ranked {
  readonly id: string;
  /** Null where it has none. */
  readonly points: number | null;
  /** Since when it exists, ms UTC; null where nobody said. */
  readonly since: number | null;
}

export interface RankedOrder<T> {
  readonly order: readonly T[];
  /** Without a ranking, and so at the end as they came: nothing is guessed. */
  readonly unranked: readonly T[];
}

/**
 * Seeding by ranking: more points first, then who exists for longer, then the lower id. Who has no points is no worse for
 * it and no better: they follow in the order in which they are given, and are named.
 *
 * @param registered in order of registration
 */
export function seedByRanking<T extends Ranked>(registered: readonly T[]): RankedOrder<T> {
  const unranked = registered.filter(({ points }) => points === null);
  const ranked = registered
    .filter(({ points }) => points !== null)
    .sort(
      (a, b) =>
        (b.points ?? 0) - (a.points ?? 0) || compareSince(a.since, b.since) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
  return { order: [...ranked, ...unranked], unranked };
}

/** Who does not say since when comes after those who do. */
function compareSince(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
}
