import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeBench, makeTokens, settle } from './support/scripted-host.ts';

const MATCH = { tournament: '01890000-0000-7000-8000-000000000001', stage: 1, no: 3 };
const SCORE = { match: MATCH, games: [[2, 1]] } as const;
const score = () => ({ match: SCORE.match, games: SCORE.games.map(([a, b]): [number, number] => [a, b]) });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('what is tapped', () => {
  it('waits while there is no line, and is sent when it is back', async () => {
    const { host, client } = makeBench({ tokens: makeTokens() });
    const { key, settled } = client.queue('match.submitScore', score());
    expect(client.outbox.getState().entries).toMatchObject([{ key, name: 'match.submitScore', state: 'waiting' }]);
    expect(host.sent('send')).toEqual([]);
    host.welcome();
    await settle();
    expect(host.sent('send')).toMatchObject([{ key, input: score() }]);
    host.say({ t: 'answer', id: 1, answer: { decided: false } });
    await expect(settled).resolves.toEqual({ decided: false });
    expect(client.outbox.getState().entries).toEqual([]);
  });

  it('survives a reload of the page, with its key', async () => {
    const before = makeBench({ tokens: makeTokens() });
    const { key } = before.client.queue('match.submitScore', score());
    before.client.close();
    const { host, client } = makeBench({ kept: before.kept });
    host.welcome();
    await settle();
    expect(host.sent('send')).toMatchObject([{ key }]);
    host.say({ t: 'answer', id: 1, answer: {} });
    await settle();
    expect(client.outbox.getState().entries).toEqual([]);
  });

  it('goes with the same key when the line broke before the answer, so that it counts once', async () => {
    const { host, client } = makeBench({ tokens: makeTokens() });
    host.welcome();
    const { key } = client.queue('match.submitScore', score());
    host.breakOff();
    await vi.advanceTimersByTimeAsync(500);
    host.welcome();
    await settle();
    expect(host.sent('send').map((frame) => frame.key)).toEqual([key]);
  });

  it('is sent in the order of the taps, one at a time', async () => {
    const { host, client } = makeBench({ tokens: makeTokens() });
    const first = client.queue('match.submitScore', score());
    const second = client.queue('match.confirmScore', { match: MATCH, submission: 4 });
    host.welcome();
    await settle();
    expect(host.sent('send').map((frame) => frame.key)).toEqual([first.key]);
    host.say({ t: 'answer', id: 1, answer: {} });
    await settle();
    expect(host.sent('send').map((frame) => frame.key)).toEqual([first.key, second.key]);
  });

  it('stays to be seen when the host refuses it, until it is put away, and holds up nothing behind it', async () => {
    const { host, client } = makeBench({ tokens: makeTokens() });
    host.welcome();
    const refused = client.queue('match.submitScore', score());
    const next = client.queue('match.confirmScore', { match: MATCH, submission: 4 });
    await settle();
    host.say({ t: 'error', id: 1, error: { code: 'match.already_decided', status: 409, message: 'no' } });
    await expect(refused.settled).rejects.toMatchObject({ code: 'match.already_decided' });
    await settle();
    expect(host.sent('send').at(-1)?.key).toBe(next.key);
    expect(client.outbox.getState().entries[0]).toMatchObject({
      key: refused.key,
      state: 'refused',
      error: { code: 'match.already_decided' },
    });
    client.dismiss(refused.key);
    expect(client.outbox.getState().entries.map((entry) => entry.key)).toEqual([next.key]);
  });

  it('waits as long as a busy host says', async () => {
    const { host, client } = makeBench({ tokens: makeTokens() });
    host.welcome();
    client.queue('match.submitScore', score());
    await settle();
    host.say({
      t: 'error',
      id: 1,
      error: { code: 'storage.unavailable', status: 503, message: 'busy', retryAfter: 10 },
    });
    await vi.advanceTimersByTimeAsync(9_999);
    expect(host.sent('send')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(host.sent('send')).toHaveLength(2);
    expect(client.outbox.getState().entries[0]?.state).toBe('waiting');
  });

  it('is never sent as somebody else', async () => {
    const { host, client } = makeBench({ tokens: makeTokens() });
    client.queue('match.submitScore', score());
    client.signIn(makeTokens({ device: 'device-2', person: 'person-2' }));
    host.welcome();
    await settle();
    expect(host.sent('send')).toEqual([]);
    client.signIn(makeTokens());
    host.welcome();
    await settle();
    expect(host.sent('send')).toHaveLength(1);
  });

  it('can be taken back while it waits', async () => {
    const { host, client } = makeBench({ tokens: makeTokens() });
    const { key } = client.queue('match.submitScore', score());
    client.dismiss(key);
    host.welcome();
    await settle();
    expect(host.sent('send')).toEqual([]);
  });
});
