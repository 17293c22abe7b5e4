import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../realtime/support/test-client.ts';
import { makeCore, type TestCore } from '../support/core.ts';

let core: TestCore;
beforeEach(async () => {
  core = await makeCore();
});
afterEach(() => core.stop());

const seenAt = async (device: string) =>
  (await core.desk.ask('device.list', {})).devices.find(({ id }) => id === device)?.lastSeenAt;

describe('the last sign of life of a device', () => {
  it('is written once a minute at most, for each device by itself', async () => {
    const ana = await core.join('Ana');
    await ana.ask('session.me', {});
    const first = core.now();
    await until(async () => expect(await seenAt(ana.device)).toBe(first));
    core.pass(30_000);
    const bob = await core.join('Bob');
    await bob.ask('session.me', {});
    await ana.ask('session.me', {});
    await until(async () => expect(await seenAt(bob.device)).toBe(core.now()));
    expect(await seenAt(ana.device)).toBe(first);
    core.pass(31_000);
    await bob.ask('session.me', {});
    await ana.ask('session.me', {});
    await until(async () => expect(await seenAt(ana.device)).toBe(core.now()));
    expect(await seenAt(bob.device)).toBe(first + 30_000);
  });

  it('is written again after the clock was set back by a day', async () => {
    const ana = await core.join('Ana');
    await ana.ask('session.me', {});
    core.pass(-24 * 60 * 60_000);
    await ana.ask('session.me', {});
    await until(async () => expect(await seenAt(ana.device)).toBe(core.now()));
  });
});
