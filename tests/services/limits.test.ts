import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMIT_BOUNDS, LIMIT_NAMES } from '#shared/protocol/dto/limits.ts';
import { DEFAULT_LIMITS } from '#core/realtime/limits.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { giveDesk } from '#tests/support/given.ts';

describe('the limits of the host', () => {
  let core: TestCore;
  beforeEach(async () => {
    core = await makeCore({ limits: { messagesPerSecond: 10, burst: 20 } });
  });
  afterEach(() => core.stop());

  it('are the numbers of the rules until somebody sets them', async () => {
    const { limits, defaults } = await core.desk.ask('limits.get', {});
    expect(limits).toEqual(defaults);
    expect(limits).toMatchObject({
      messagesPerSecond: 10,
      burst: 20,
      connectionsPerPerson: 3,
      connectionsPerAddress: 10,
      sharedAddress: false,
      spectatorsPerRoom: 2_000,
      maxFrameBytes: 16_384,
    });
  });

  it('[LM8] hold from the moment an organizer sets them, and after a restart; one line of the log tells', async () => {
    const organizer = await giveDesk(core, 'organizer');
    await organizer.send('limits.update', { limits: { messagesPerSecond: 1, burst: 2, headersMs: 5_000 } });
    const player = await core.join('Ana');
    await player.ask('session.me', {});
    await player.ask('session.me', {});
    await expect(player.ask('session.me', {})).rejects.toThrow('limit.rate');
    const { entries } = await core.desk.ask('audit.list', { limit: 2 });
    expect(entries.find(({ action }) => action === 'host.limits-changed')).toMatchObject({
      before: { messagesPerSecond: 10, burst: 20, headersMs: 10_000 },
      after: { messagesPerSecond: 1, burst: 2, headersMs: 5_000 },
    });
    core = await core.restart();
    expect((await core.desk.ask('limits.get', {})).limits).toMatchObject({ burst: 2, spectatorsPerRoom: 2_000 });
  });

  it('go back to their default by null, and what was not named stays', async () => {
    await core.desk.send('limits.update', { limits: { connectionsPerAddress: 50, sharedAddress: true } });
    const { limits } = await core.desk.send('limits.update', { limits: { connectionsPerAddress: null } });
    expect(limits).toMatchObject({ connectionsPerAddress: 10, sharedAddress: true });
  });

  it.each([
    [{ burst: 5 }, 'limits.contradict'],
    [{ heartbeatMs: 40_000, silenceMs: 40_000 }, 'limits.contradict'],
    [{ headersMs: 60_000 }, 'limits.contradict'],
    [{ spectatorsPerRoom: 0 }, 'input.invalid'],
    [{ burst: 2.5 }, 'input.invalid'],
    [{ nonsense: 1 }, 'input.invalid'],
  ])('refuse %j, and nothing changes', async (limits, code) => {
    await expect(core.desk.sendRaw('limits.update', { limits }, randomUUID())).rejects.toThrow(code);
    const now = await core.desk.ask('limits.get', {});
    expect(now.limits).toEqual(now.defaults);
  });

  it('have defaults inside their own bounds', () => {
    for (const name of LIMIT_NAMES) {
      const [from, to] = LIMIT_BOUNDS[name];
      expect(DEFAULT_LIMITS[name], name).toBeGreaterThanOrEqual(from);
      expect(DEFAULT_LIMITS[name], name).toBeLessThanOrEqual(to);
    }
  });
});
