/** What happened in the last minutes, counted by word. */
export interface Recent {
  add(word: string, count?: number): void;
  /** How often in the last 5 minutes. */
  sum(word: string): number;
  /** Every word with a prefix, without the prefix, and how often. */
  list(prefix: string): ReadonlyMap<string, number>;
}

const MINUTE_MS = 60_000;
const MINUTES = 5;

/** Counts by the minute, and forgets what is older than 5. `elapsed`: ms that never go back. */
export function createRecent(elapsed: () => number): Recent {
  const minutes = new Map<number, Map<string, number>>();

  function forget(now: number): void {
    for (const minute of minutes.keys()) if (minute <= now - MINUTES) minutes.delete(minute);
  }

  function total(): Map<string, number> {
    forget(Math.floor(elapsed() / MINUTE_MS));
    const sums = new Map<string, number>();
    for (const counts of minutes.values()) {
      for (const [word, count] of counts) sums.set(word, (sums.get(word) ?? 0) + count);
    }
    return sums;
  }

  return {
    add(word, count = 1) {
      const now = Math.floor(elapsed() / MINUTE_MS);
      let counts = minutes.get(now);
      if (counts === undefined) {
        forget(now);
        counts = new Map();
        minutes.set(now, counts);
      }
      counts.set(word, (counts.get(word) ?? 0) + count);
    },
    sum: (word) => total().get(word) ?? 0,
    list(prefix) {
      const found = [...total()].filter(([word]) => word.startsWith(prefix));
      return new Map(found.map(([word, count]) => [word.slice(prefix.length), count]));
    },
  };
}
