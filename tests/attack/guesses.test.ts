import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST_LOCK_MS, FREE_FAILURES } from '#core/auth/lockout.ts';
import { FakeTime } from '../realtime/support/fake-time.ts';
import { type Answer, Target } from './support/target.ts';

const PIN = '4711';
const WRONG = '0000';
const DAY = 24 * 60 * 60_000;

/** A guard against guessing must lock what is guessed at, and never the door. */
describe('a mass of guesses', () => {
  const time = new FakeTime();
  let target: Target;
  let code: string;
  beforeAll(async () => {
    target = await Target.start({ clock: time.clock, timers: time });
    code = await target.code();
    for (const name of ['Ana', 'Bob', 'Cy', 'Di']) await target.join(name, PIN, '127.0.0.99');
  });
  afterAll(() => target.stop());

  const comeBack = (name: string, pin: string, from: string) =>
    target.send('session.return', { code, name, pin }, { from });

  /** Goes on with time until it was answered: who guesses much is made to wait. Gives how long it waited, too. */
  async function patiently(asked: Promise<Answer>): Promise<Answer & { waited: number }> {
    const begun = time.elapsed();
    const tick = setInterval(() => time.advance(100), 1);
    try {
      return { ...(await asked), waited: time.elapsed() - begun };
    } finally {
      clearInterval(tick);
    }
  }

  it('of a PIN from one address locks the name after 5, also for who knows the PIN, and nobody else there', async () => {
    const from = '127.0.0.10';
    for (let guess = 1; guess <= FREE_FAILURES; guess += 1) {
      expect((await comeBack('Ana', WRONG, from)).error?.code, `guess ${guess}`).toBe('auth.pin_wrong');
    }
    const locked = await comeBack('Ana', WRONG, from);
    expect(locked).toMatchObject({ status: 429, error: { code: 'auth.locked', retryAfter: FIRST_LOCK_MS / 1000 } });
    // Locked is locked: otherwise the right PIN would show by its other answer.
    expect((await comeBack('Ana', PIN, '127.0.0.11')).error?.code).toBe('auth.locked');
    expect((await comeBack('Bob', PIN, from)).status).toBe(200);
    expect((await target.send('session.join', { code, name: 'Newcomer' }, { from })).status).toBe(200);
    expect(await target.isOpenFor(from)).toBe(true);
  });

  it('goes on when the time is up; each further one locks for twice as long, and the right one forgets all', async () => {
    time.advance(FIRST_LOCK_MS);
    const sixth = await comeBack('Ana', WRONG, '127.0.0.12');
    expect(sixth.error?.code).toBe('auth.pin_wrong');
    const locked = await comeBack('Ana', PIN, '127.0.0.12');
    expect(locked.error?.retryAfter).toBe((2 * FIRST_LOCK_MS) / 1000);
    time.advance(2 * FIRST_LOCK_MS);
    expect((await comeBack('Ana', PIN, '127.0.0.12')).status).toBe(200);
    expect((await comeBack('Ana', WRONG, '127.0.0.12')).error?.code).toBe('auth.pin_wrong');
    expect((await comeBack('Ana', PIN, '127.0.0.12')).status).toBe(200);
  });

  it('of a PIN from many addresses locks the name all the same, however many try at once', async () => {
    const guesses = Array.from({ length: 60 }, (_, no) => comeBack('Cy', String(1000 + no), `127.0.1.${no + 1}`));
    const codes = (await Promise.all(guesses)).map(({ error }) => error?.code);
    expect(codes.filter((one) => one === 'auth.pin_wrong')).toHaveLength(FREE_FAILURES);
    expect(codes.filter((one) => one === 'auth.locked')).toHaveLength(60 - FREE_FAILURES);
    expect((await comeBack('Di', PIN, '127.0.1.1')).status).toBe(200);
  });

  it('of names that nobody has gets the same answers as of those that somebody has', async () => {
    time.advance(DAY);
    const codesOf = async (name: string) => {
      const codes: (string | undefined)[] = [];
      for (let guess = 0; guess <= FREE_FAILURES; guess += 1)
        codes.push((await comeBack(name, WRONG, '127.0.0.13')).error?.code);
      return codes;
    };
    expect(await codesOf('Nobody')).toEqual(await codesOf('Di'));
  });

  it('of a personal PIN locks the entrant alone, and the desk can give a new one', async () => {
    time.advance(DAY);
    const { id } = await target.byDesk<{ id: string }>('commands', 'tournament.create', {
      name: 'Cup',
      game: 'Chess',
      config: { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 1 } } },
      capacity: 8,
      startsAt: null,
    });
    const [eve, flo] = await Promise.all(
      ['Eve', 'Flo'].map((name) => target.byDesk<{ id: string }>('commands', 'entrant.add', { tournament: id, name })),
    );
    const pinOf = (entrant = '') =>
      target.byDesk<{ pin: string }>('commands', 'entrant.createClaim', { entrant }).then(({ pin }) => pin);
    const [pinOfEve, pinOfFlo] = [await pinOf(eve?.id), await pinOf(flo?.id)];
    const claim = async (entrant: string | undefined, pin: string, thief: string) => {
      const from = `127.0.2.${thief.length + 1}`;
      const { accessToken } = await target.join(thief, undefined, from);
      return target.send('entrant.claim', { entrant, pin }, { token: accessToken, from });
    };
    const wrong = pinOfEve === '123456' ? '654321' : '123456';
    for (let guess = 1; guess <= FREE_FAILURES; guess += 1) {
      expect((await claim(eve?.id, wrong, 'x'.repeat(guess))).error?.code).toBe('auth.pin_wrong');
    }
    expect((await claim(eve?.id, pinOfEve, 'thief')).error?.code).toBe('auth.locked');
    expect((await claim(flo?.id, pinOfFlo, 'Flo')).status).toBe(200);
  });

  it('of codes from one address makes it wait longer each time, up to 5 s, and refuses nobody', async () => {
    time.advance(DAY);
    // The pace of messages passes in real time, the rest in the test's: here it is no matter.
    await target.byDesk('commands', 'limits.update', { limits: { messagesPerSecond: 1_000, burst: 1_000 } });
    const from = '127.0.0.20';
    let longest = 0;
    for (let guess = 0; guess < 70; guess += 1) {
      const wrong = `AAAA${String(10 + guess)}`;
      const answer = await patiently(target.send('session.join', { code: wrong, name: 'Eve' }, { from }));
      // The door may be slow, but what it says is only that the code is wrong.
      expect(answer.error?.code).toBe('auth.code_unknown');
      longest = Math.max(longest, answer.waited);
      time.advance(200);
    }
    expect(longest).toBeGreaterThan(1_000);
    expect(longest).toBeLessThanOrEqual(6_000);
    // Somebody with the right code from the same address gets in, and from another one at once.
    const same = await patiently(target.send('session.join', { code, name: 'Patient' }, { from }));
    expect(same.status).toBe(200);
    const other = await patiently(target.send('session.join', { code, name: 'Quick' }, { from: '127.0.0.21' }));
    expect(other.status).toBe(200);
    expect(other.waited).toBeLessThanOrEqual(1_500);
  }, 60_000);
});
