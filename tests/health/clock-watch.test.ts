import { describe, expect, it } from 'vitest';
import { createClockWatch } from '#core/health/clock-watch.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOON = Date.parse('2026-01-10T12:00:00Z');

/** A clock and the time that passes, both in the test's hands. */
function makeTime() {
  const time = { wall: NOON, passed: 0 };
  return {
    clock: () => time.wall,
    elapsed: () => time.passed,
    pass(ms: number) {
      time.wall += ms;
      time.passed += ms;
    },
    setClock: (ms: number) => void (time.wall += ms),
  };
}

describe('the watch over the clock', () => {
  it('trusts a clock that goes as the time passes', () => {
    const time = makeTime();
    const watch = createClockWatch(time.clock, time.elapsed, NOON - DAY);
    time.pass(DAY);
    expect(watch.look()).toEqual({ ok: true, stepMs: 0 });
  });

  it.each([DAY, -DAY])('says for ten minutes that the clock was set by %d ms, then trusts it again', (step) => {
    const time = makeTime();
    const watch = createClockWatch(time.clock, time.elapsed, NOON - DAY);
    time.setClock(step);
    expect(watch.look()).toEqual({ ok: false, stepMs: step });
    time.pass(10 * MINUTE - 1);
    expect(watch.look().ok).toBe(false);
    time.pass(1);
    expect(watch.look()).toEqual({ ok: true, stepMs: 0 });
  });

  it('lets a clock be put right by less than a minute at a time', () => {
    const time = makeTime();
    const watch = createClockWatch(time.clock, time.elapsed, 0);
    for (let count = 0; count < 100; count += 1) {
      time.pass(MINUTE);
      time.setClock(-59_000);
      expect(watch.look().ok).toBe(true);
    }
  });

  it('sees at the start that the clock stands before what the store holds', () => {
    const time = makeTime();
    expect(createClockWatch(time.clock, time.elapsed, NOON + DAY).look()).toEqual({ ok: false, stepMs: -DAY });
  });
});
