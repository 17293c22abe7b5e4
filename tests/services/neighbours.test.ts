import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, makeCore, type TestCore } from '#tests/support/core.ts';
import { giveDesk } from '#tests/support/given.ts';

let core: TestCore;
let organizer: Client;
beforeAll(async () => {
  core = await makeCore();
  organizer = await giveDesk(core, 'organizer');
});
afterAll(() => core.stop());

it('a host that was started without announcements looks for nobody, and says who it is itself', async () => {
  await core.desk.send('venue.update', { name: 'Winter Cup' });
  const { host } = await core.desk.ask('venue.info', {});
  expect(await organizer.ask('host.neighbours', {})).toEqual({
    search: 'off',
    hosts: [],
    own: { mark: host.slice(-6), event: 'Winter Cup', urls: [...core.address.urls] },
  });
});

it('a host that listens for this computer alone names no address of the hall', async () => {
  const { urls } = await organizer.ask('venue.access', {});
  expect(urls).toEqual([`http://127.0.0.1:${core.address.port}`]);
  expect(await core.makeAdminLink()).toContain(urls[0]);
});

it('what was printed is void when its address no longer leads here, or its code was renewed', async () => {
  const printed = async () => (await organizer.ask('venue.access', {})).printed;
  const [url = ''] = core.address.urls;
  expect(await printed()).toBeNull();
  await organizer.send('venue.markPrinted', { url });
  expect(await printed()).toEqual({ url, at: core.now(), void: null });
  await organizer.send('venue.renewCode', {});
  expect(await printed()).toMatchObject({ url, void: 'code' });
  await organizer.send('venue.markPrinted', { url: 'http://192.168.1.20:4747' });
  expect(await printed()).toMatchObject({ url: 'http://192.168.1.20:4747', void: 'address' });
  await organizer.send('venue.markPrinted', { url: null });
  expect(await printed()).toBeNull();
});

it.each([
  'javascript:alert(1)',
  'http://cup.local:4747',
  'http://10.0.0.1:4747/x',
  'http://10.0.0.1:0',
  'http://10.0.0.1',
])('no %s is taken as what was printed', async (url) => {
  await expect(organizer.send('venue.markPrinted', { url })).rejects.toThrow('input.invalid');
});
