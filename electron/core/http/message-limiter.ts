import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts messages of a person, or of an address without one, over WebSocket and HTTP together. */
export interface MessageLimiter {
  /** Takes one message. 0: go on; otherwise the milliseconds after which it may be tried again, and nothing was taken. */
  take(key: string): Promise<number>;
}

export interface MessageLimits {
  /** Messages a second. */
  readonly messagesPerSecond: number;
  /** Messages at once; what is above those of a second is given anew after 10 s. */
  readonly burst: number;
  /** Everybody without a session has one address: it may send as many do. */
  readonly sharedAddress: boolean;
}

const SECOND_MS = 1_000;
const BURST_SECONDS = 10;
/** How many of the hall a shared address stands for. */
const SHARED = 50;

/**
 * A bucket for each key, in memory. Windows end by timers and waits are cut to a window, so that a clock that is set back or forward
 * by a day locks nobody out.
 */
export function createMessageLimiter(limits: MessageLimits): MessageLimiter {
  let made: { readonly of: string; readonly own: BurstyRateLimiter; readonly shared: BurstyRateLimiter } | undefined;

  /** Made anew when the limits change: all buckets are full then. */
  function find(key: string): BurstyRateLimiter {
    const { messagesPerSecond, burst, sharedAddress } = limits;
    const of = `${messagesPerSecond} ${burst}`;
    if (made?.of !== of) {
      const make = (times: number) => makeLimiter(messagesPerSecond * times, burst * times);
      made = { of, own: make(1), shared: make(SHARED) };
    }
    return sharedAddress && key.startsWith('a:') ? made.shared : made.own;
  }

  return {
    async take(key) {
      try {
        await find(key).consume(key);
        return 0;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return Math.max(1, Math.min(refused.msBeforeNext, SECOND_MS));
      }
    },
  };
}

function makeLimiter(perSecond: number, burst: number): BurstyRateLimiter {
  return new BurstyRateLimiter(
    new RateLimiterMemory({ points: perSecond, duration: 1 }),
    new RateLimiterMemory({ points: Math.max(0, burst - perSecond), duration: BURST_SECONDS }),
  );
}
