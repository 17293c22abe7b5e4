import type { Timers } from '../realtime/timers.ts';

/** Counts messages of a person, or of an address without one, over WebSocket and HTTP together. */
export interface MessageLimiter {
  /** Takes one message. 0: go on; otherwise the milliseconds after which one more fits, and nothing was taken. */
  take(key: string): Promise<number>;
}

export interface MessageLimits {
  /** Messages a second that a bucket gains. */
  readonly messagesPerSecond: number;
  /** Messages that a full bucket holds. */
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const SWEEP_AT = 5_000;

/** A token bucket for each key. */
export function createMessageLimiter(limits: MessageLimits, timers: Pick<Timers, 'elapsed'>): MessageLimiter {
  const buckets = new Map<string, Bucket>();
  const perMs = limits.messagesPerSecond / 1000;

  function fill(bucket: Bucket, now: number): void {
    bucket.tokens = Math.min(limits.burst, bucket.tokens + (now - bucket.at) * perMs);
    bucket.at = now;
  }

  /** A full bucket says nothing that a new one would not say. */
  function sweep(now: number): void {
    for (const [key, bucket] of buckets) {
      fill(bucket, now);
      if (bucket.tokens >= limits.burst) buckets.delete(key);
    }
  }

  return {
    take(key) {
      const now = timers.elapsed();
      if (buckets.size >= SWEEP_AT) sweep(now);
      const bucket = buckets.get(key) ?? { tokens: limits.burst, at: now };
      buckets.set(key, bucket);
      fill(bucket, now);
      if (bucket.tokens < 1) return Promise.resolve(Math.ceil((1 - bucket.tokens) / perMs));
      bucket.tokens -= 1;
      return Promise.resolve(0);
    },
  };
}
