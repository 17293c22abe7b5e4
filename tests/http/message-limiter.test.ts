import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMessageLimiter } from '#core/http/message-limiter.ts';
import { DEFAULT_LIMITS } from '#core/realtime/limits.ts';

const DAY = 24 * 60 * 60 * 1000;

/** How many of `count` messages are taken now. */
async function takeMany(limiter: ReturnType<typeof createMessageLimiter>, key: string, count: number): Promise<number> {
  const waits = await Promise.all(Array.from({ length: count }, () => limiter.take(key)));
  return waits.filter((ms) => ms === 0).length;
}

describe('the bucket of messages', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[LM1] takes 20 at once, then 10 a second, and a new burst after ten seconds', async () => {
    const limiter = createMessageLimiter(DEFAULT_LIMITS);
    expect(await takeMany(limiter, 'p:ana', 50)).toBe(20);
    vi.advanceTimersByTime(1_000);
    expect(await takeMany(limiter, 'p:ana', 50)).toBe(10);
    vi.advanceTimersByTime(9_000);
    expect(await takeMany(limiter, 'p:ana', 50)).toBe(20);
  });

  it('[LM1] tells how long to wait, and takes nothing from anybody else', async () => {
    const limiter = createMessageLimiter(DEFAULT_LIMITS);
    await takeMany(limiter, 'p:ana', 20);
    vi.advanceTimersByTime(400);
    expect(await limiter.take('p:ana')).toBe(600);
    expect(await takeMany(limiter, 'p:bob', 50)).toBe(20);
  });

  it.each([DAY, -DAY])('locks nobody out when the clock is set by %d ms', async (step) => {
    const limiter = createMessageLimiter(DEFAULT_LIMITS);
    await takeMany(limiter, 'p:ana', 50);
    vi.setSystemTime(Date.now() + step);
    expect(await limiter.take('p:ana')).toBeLessThanOrEqual(1_000);
    vi.advanceTimersByTime(1_000);
    expect(await takeMany(limiter, 'p:ana', 50)).toBeGreaterThanOrEqual(10);
  });

  it('[LM7] [LM8] lets a hall behind one address send as many do, from the moment it is set', async () => {
    const limits = { ...DEFAULT_LIMITS };
    const limiter = createMessageLimiter(limits);
    expect(await takeMany(limiter, 'a:10.0.0.1', 2_000)).toBe(20);
    Object.assign(limits, { sharedAddress: true });
    expect(await takeMany(limiter, 'a:10.0.0.1', 2_000)).toBe(1_000);
    Object.assign(limits, { messagesPerSecond: 5, burst: 8 });
    expect(await takeMany(limiter, 'p:ana', 50)).toBe(8);
  });
});
