import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerFrame } from '#shared/protocol/frames.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { giveTournament } from '#tests/support/given.ts';
import { query } from '#tests/support/store.ts';
import { until } from '../realtime/support/test-client.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('the history of events', () => {
  let core: TestCore;
  beforeEach(async () => void (core = await makeCore()));
  afterEach(() => core.stop());

  const rename = (name: string) => core.desk.send('venue.update', { name });
  const offsets = () =>
    query<{ offset: number }>(core, `select "offset" from event_topic where topic = 'venue/public' order by 1`).map(
      ({ offset }) => offset,
    );
  const countEvents = () => query<{ n: number }>(core, 'select count(*) as n from event')[0]?.n ?? 0;

  /** What a page gets that comes back with this offset of the venue's topic. */
  async function resumeFrom(offset: number): Promise<string[]> {
    const frames: ServerFrame[] = [];
    const window = core.connect((text) => frames.push(JSON.parse(text) as ServerFrame));
    const [{ epoch } = { epoch: '' }] = query<{ epoch: string }>(core, `select epoch from topic limit 1`);
    window.receive(JSON.stringify({ t: 'hello', protocol: PROTOCOL_VERSION }));
    window.receive(JSON.stringify({ t: 'subscribe', topic: 'venue/public', epoch, offset }));
    await until(() => expect(frames.some(({ t }) => t === 'reset' || t === 'event' || offset >= 30)).toBe(true));
    window.close();
    return frames.map(({ t }) => t).filter((t) => t !== 'welcome');
  }

  it('keeps the newest of each topic, and who comes from before takes a snapshot', async () => {
    await core.desk.send('limits.update', { limits: { historyEvents: 100 } });
    for (let no = 1; no <= 130; no += 1) await rename(`Cup ${no}`);
    core = await core.restart();
    await until(() => expect(offsets()).toHaveLength(100));
    expect(offsets()[0]).toBe(31);
    expect(await resumeFrom(29)).toEqual(['reset']);
    expect((await resumeFrom(30))[0]).toBe('subscribed');
    expect((await core.desk.ask('audit.verify', {})).whole).toBe(true);
  });

  it('forgets what is older than a week, and goes on from where it was', async () => {
    await giveTournament(core, ['Ana', 'Bob']);
    for (let no = 1; no <= 5; no += 1) await rename(`Cup ${no}`);
    const before = countEvents();
    const last = offsets().at(-1) ?? 0;
    core.pass(8 * DAY);
    await rename('New');
    core = await core.restart();
    await until(() => expect(offsets()).toEqual([last + 1]));
    expect(countEvents()).toBeLessThan(before);
    await rename('Newer');
    expect(offsets()).toEqual([last + 1, last + 2]);
    expect((await resumeFrom(last)).slice(0, 2)).toEqual(['subscribed', 'event']);
    expect(await resumeFrom(last - 1)).toEqual(['reset']);
  });
});
