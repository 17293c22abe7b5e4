import { describe, expect, it } from 'vitest';
import { anonymousActor, deviceActor, windowActor } from '#core/auth/actor.ts';
import {
  addFailure,
  FIRST_LOCK_MS,
  FORGET_MS,
  LONGEST_LOCK_MS,
  secondsLocked,
  type Lockout,
} from '#core/auth/lockout.ts';
import { slowDownSignIns } from '#core/auth/slow-door.ts';
import { AppError } from '#core/infra/app-error.ts';

const NOW = Date.parse('2026-01-10T10:00:00Z');

function fail(times: number, state?: Lockout): Lockout {
  let next = addFailure(state, NOW);
  for (let count = 1; count < times; count += 1) next = addFailure(next, NOW);
  return next;
}

describe('the lock of a subject', () => {
  it('closes at the fifth wrong try, for a minute', () => {
    expect(secondsLocked(fail(4), NOW)).toBe(0);
    expect(secondsLocked(fail(5), NOW)).toBe(60);
    expect(secondsLocked(fail(5), NOW + FIRST_LOCK_MS - 1)).toBe(1);
    expect(secondsLocked(fail(5), NOW + FIRST_LOCK_MS)).toBe(0);
  });

  it('doubles with each further one, up to an hour', () => {
    expect(secondsLocked(fail(6), NOW)).toBe(120);
    expect(secondsLocked(fail(7), NOW)).toBe(240);
    expect(secondsLocked(fail(500), NOW)).toBe(LONGEST_LOCK_MS / 1000);
  });

  it('forgets after a day', () => {
    expect(addFailure({ ...fail(9), lastAt: NOW - FORGET_MS - 1 }, NOW)).toEqual({
      failures: 1,
      lastAt: NOW,
      lockedUntil: 0,
    });
  });

  it('is never longer than an hour, also when the clock was set back', () => {
    expect(secondsLocked(fail(9), NOW - 30 * 24 * 3_600_000)).toBe(3_600);
  });

  it('is open for a subject without failures', () => {
    expect(secondsLocked(undefined, NOW)).toBe(0);
  });
});

describe('the door for sign-ins', () => {
  function makeDoor() {
    let now = NOW;
    const waits: number[] = [];
    let refusal: string | undefined = 'auth.pin_wrong';
    const door = slowDownSignIns(
      {
        send: () =>
          refusal === undefined ? Promise.resolve({ answer: 1, replay: false }) : Promise.reject(new AppError(refusal)),
        ask: () => Promise.resolve(2),
      },
      (name) => name === 'session.return',
      { clock: () => now, wait: (ms) => Promise.resolve(void waits.push(ms)), free: { address: 2, total: 4 } },
    );
    const send = (address: string, name = 'session.return') =>
      door.send(anonymousActor(address), name, {}, 'k').catch((error: unknown) => error);
    return { send, waits, pass: (ms: number) => (now += ms), refuse: (code?: string) => (refusal = code) };
  }

  it('is slower for an address with each wrong try beyond the free ones, and refuses nobody', async () => {
    const { send, waits, refuse } = makeDoor();
    for (let count = 0; count < 4; count += 1) await send('10.0.0.1');
    expect(waits).toEqual([100]);
    refuse(undefined);
    expect(await send('10.0.0.1')).toEqual({ answer: 1, replay: false });
    expect(waits).toEqual([100, 200]);
  });

  it('is slower for all when many addresses guess, by a second at most', async () => {
    const { send, waits } = makeDoor();
    for (let count = 0; count < 40; count += 1) await send(`10.0.1.${count}`);
    await send('10.0.0.9');
    expect(waits.at(-1)).toBe(1_000);
  });

  it('is as before after a minute, and for everything that is no sign-in', async () => {
    const { send, waits, pass } = makeDoor();
    for (let count = 0; count < 4; count += 1) await send('10.0.0.1');
    await send('10.0.0.1', 'match.call');
    expect(waits).toHaveLength(1);
    pass(60_000);
    await send('10.0.0.1');
    expect(waits).toHaveLength(1);
  });

  it('does not count refusals that are no guess', async () => {
    const { send, waits, refuse } = makeDoor();
    refuse('auth.locked');
    for (let count = 0; count < 9; count += 1) await send('10.0.0.1');
    expect(waits).toEqual([]);
  });
});

describe('an actor', () => {
  it('has its idempotency keys by person, else by device, else by address', () => {
    expect(deviceActor({ id: 'x', role: 'player', person: 'y' }, '10.0.0.1').key).toBe('p:y');
    expect(deviceActor({ id: 'x', role: 'organizer', person: null }, '10.0.0.1').key).toBe('d:x');
    expect(anonymousActor('10.0.0.1')).toMatchObject({ role: 'spectator', key: 'a:10.0.0.1' });
    expect(windowActor()).toMatchObject({ role: 'admin', key: 'window' });
  });
});
