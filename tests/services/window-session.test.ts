import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLOSE, type ServerFrame } from '#shared/protocol/frames.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { makeCore, type TestCore } from '../support/core.ts';
import { until } from '../realtime/support/test-client.ts';

let core: TestCore;
beforeEach(async () => {
  core = await makeCore();
});
afterEach(() => core.stop());

/** A session of the desktop window, and all that it was told. */
function openWindow() {
  const heard: ServerFrame[] = [];
  const line = core.connect((text) => heard.push(JSON.parse(text) as ServerFrame));
  return { line, heard };
}

describe('the session of the desktop window', () => {
  it('is told when the host ends it, and why, so that it comes again', async () => {
    const { line, heard } = openWindow();
    line.receive(JSON.stringify({ t: 'hello', protocol: PROTOCOL_VERSION }));
    await until(() => expect(heard).toMatchObject([{ t: 'welcome' }]));
    for (let times = 0; times < 20; times++) line.receive('nonsense');
    await until(() => expect(heard.at(-1)).toEqual({ t: 'end', code: CLOSE.policy, reason: 'input.invalid' }));
    const told = heard.length;
    line.receive(JSON.stringify({ t: 'ask', id: 1, name: 'tournament.list', input: {} }));
    await core.desk.ask('tournament.list', {});
    expect(heard).toHaveLength(told);
  });

  it('is told that the host stops, and so is one that comes afterwards', async () => {
    const { line, heard } = openWindow();
    line.receive(JSON.stringify({ t: 'hello', protocol: PROTOCOL_VERSION }));
    await until(() => expect(heard).toHaveLength(1));
    await core.stop();
    const end = { t: 'end', code: CLOSE.goingAway, reason: 'host.stopping' };
    expect(heard.at(-1)).toEqual(end);
    const late = openWindow();
    await until(() => expect(late.heard).toEqual([end]));
  });
});
