import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MATCH_STATES } from '#shared/protocol/dto/match.ts';
import { isScoredLive } from '#shared/protocol/live.ts';
import type { ServerFrame } from '#shared/protocol/frames.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { decide, giveDesk, giveRunning, playerOf, ref, rows } from '#tests/support/given.ts';
import { until } from '../realtime/support/test-client.ts';

describe('the score so far', () => {
  let core: TestCore;
  beforeEach(async () => void (core = await makeCore()));
  afterEach(() => core.stop());

  async function giveLive() {
    const { id, players } = await giveRunning(core, ['Ana', 'Bob', 'Cy', 'Di']);
    await core.desk.send('match.start', { match: ref(id, 1) });
    return { id, match: ref(id, 1), ana: playerOf(players, 'Ana') };
  }

  it('is entered by a player of the match and by the desk, seen by both, and by the hall at once', async () => {
    const { id, match, ana } = await giveLive();
    const frames: ServerFrame[] = [];
    const window = core.connect((text) => frames.push(JSON.parse(text) as ServerFrame));
    window.receive(JSON.stringify({ t: 'hello', protocol: PROTOCOL_VERSION }));
    window.receive(JSON.stringify({ t: 'subscribe', topic: `t:${id}/public` }));
    await until(() => expect(frames.some(({ t }) => t === 'live')).toBe(true));
    await ana.send('match.liveScore', { match, score: [1, 0] });
    await until(() => expect(frames.at(-1)).toMatchObject({ t: 'live', all: false, scores: [[1, 1, 1, 0, 2, 1]] }));
    const { matches } = await ana.ask('match.mine', {});
    expect(matches[0]?.row.slice(4, 6)).toEqual([1, 0]);
    const referee = await giveDesk(core, 'referee');
    await referee.send('match.liveScore', { match, score: [1, 1] });
    expect((await ana.ask('match.get', { match })).row.slice(4, 6)).toEqual([1, 1]);
    // The snapshot is packed once for each offset, so it has none: they come with the subscription.
    expect((await rows(core, id)).get(1)?.slice(4, 6)).toEqual([-1, -1]);
    window.close();
  });

  it('decides nothing, and ends with its match', async () => {
    const { id, match, ana } = await giveLive();
    await ana.send('match.liveScore', { match, score: [2, 0] });
    expect((await core.desk.ask('match.get', { match })).row[1]).toBe(MATCH_STATES.indexOf('live'));
    await decide(core, id, 1, 1);
    expect((await ana.ask('match.get', { match })).row.slice(4, 6)).toEqual([0, 2]);
    await core.desk.send('match.change', { match, change: { kind: 'reset' } }).catch(() => undefined);
    expect((await core.desk.ask('match.get', { match })).row.slice(4, 6)).not.toEqual([2, 0]);
  });

  it('is refused to strangers, before the start, after the end, and where it cannot be', async () => {
    const { id, match, ana } = await giveLive();
    const stranger = await core.join('Eve');
    await expect(stranger.send('match.liveScore', { match, score: [1, 0] })).rejects.toThrow('match.not_yours');
    await expect(core.desk.send('match.liveScore', { match: ref(id, 2), score: [1, 0] })).rejects.toThrow(
      'match.not_live',
    );
    for (const impossible of [
      [3, 0],
      [2, 2],
    ] as const)
      await expect(core.desk.send('match.liveScore', { match, score: [...impossible] })).rejects.toThrow(
        'score.not_possible',
      );
    await decide(core, id, 1, 0);
    await expect(ana.send('match.liveScore', { match, score: [1, 0] })).rejects.toThrow('match.not_live');
  });

  it('is shown by rows that are live or paused, and by no other', () => {
    const shown = MATCH_STATES.filter((_, state) => isScoredLive([1, state, 1, 2, -1, -1, -1, '', 0, 1]));
    expect(shown).toEqual(['live', 'paused']);
  });
});
