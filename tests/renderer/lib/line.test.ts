import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLOSE } from '#shared/protocol/frames.ts';
import { makeBench, makeTokens, settle, type ScriptedHost } from './support/scripted-host.ts';

const MINUTE = 60_000;

/** Time goes by on a line that is alive. */
async function beat(host: ScriptedHost, ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 20_000) {
    host.say({ t: 'ping' });
    await vi.advanceTimersByTimeAsync(20_000);
  }
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the line', () => {
  it('says hello with the protocol, and is online when it is welcomed', () => {
    const { host, client } = makeBench();
    expect(client.line.getState().state).toBe('connecting');
    host.welcome();
    expect(host.sent('hello')).toEqual([{ t: 'hello', protocol: 1 }]);
    expect(client.line.getState().state).toBe('online');
  });

  it('answers the heartbeat', () => {
    const { host } = makeBench();
    host.welcome();
    host.say({ t: 'ping' });
    expect(host.sent('pong')).toHaveLength(1);
  });

  it('holds a line dead after 60 s without any frame, and not before', async () => {
    const { host, client } = makeBench();
    host.welcome();
    await vi.advanceTimersByTimeAsync(40_000);
    host.say({ t: 'ping' });
    await vi.advanceTimersByTimeAsync(59_999);
    expect(client.line.getState().state).toBe('online');
    await vi.advanceTimersByTimeAsync(1);
    expect(client.line.getState().state).toBe('connecting');
    expect(host.connections[0]?.isClosed).toBe(true);
  });

  it('comes back by itself, waiting longer each time but never as long as 10 s', async () => {
    const { host, client } = makeBench({ random: 1 });
    host.welcome();
    const waits: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      host.breakOff();
      const before = host.connections.length;
      const from = Date.now();
      while (host.connections.length === before) await vi.advanceTimersByTimeAsync(100);
      waits.push(Date.now() - from);
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000, 8000]);
    expect(client.line.getState().state).toBe('offline');
    host.welcome();
    expect(client.line.getState().state).toBe('online');
  });

  it('[LM2] does not fight for its place: replaced by another page, it comes back when it is looked at, or much later', async () => {
    const { host, wake } = makeBench({ random: 0 });
    host.welcome();
    host.breakOff(CLOSE.policy, 'limit.replaced');
    await vi.advanceTimersByTimeAsync(119_999);
    expect(host.connections).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(host.connections).toHaveLength(2);
    host.welcome();
    host.breakOff(CLOSE.policy, 'limit.replaced');
    wake();
    expect(host.connections).toHaveLength(3);
  });

  it('spreads the attempts of a hall over the whole wait', async () => {
    const { host } = makeBench({ random: 0.1 });
    host.welcome();
    host.breakOff();
    await vi.advanceTimersByTimeAsync(49);
    expect(host.connections).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(host.connections).toHaveLength(2);
  });

  it('tries at once when the network is back', () => {
    const { host, wake } = makeBench();
    host.welcome();
    host.breakOff();
    wake();
    expect(host.connections).toHaveLength(2);
  });

  it('does not trust a line over which a sleeping phone heard nothing', async () => {
    const { host, wake } = makeBench();
    host.welcome();
    await vi.advanceTimersByTimeAsync(20_000);
    wake();
    expect(host.connections).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(15_000);
    wake();
    expect(host.connections).toHaveLength(2);
  });

  it('ignores what still comes from a connection that it gave up', () => {
    const { host, client } = makeBench();
    host.welcome();
    const late = host.event;
    client.signIn(makeTokens());
    expect(host.connections).toHaveLength(2);
    late('venue/public', 1);
    expect(client.line.getState().state).toBe('connecting');
  });

  it('says that the page is too old for the host', () => {
    const { host, client } = makeBench();
    host.welcome();
    host.breakOff(CLOSE.reload);
    expect(client.line.getState().outdated).toBe(true);
  });

  it('tells the host’s time', () => {
    const { host, client } = makeBench();
    host.welcome(90_000);
    expect(client.now() - Date.now()).toBe(90_000);
  });

  it('lets pass frames that it does not know', () => {
    const { host, client } = makeBench();
    host.welcome();
    host.say({ t: 'party' } as never);
    expect(client.line.getState().state).toBe('online');
  });
});

describe('the session', () => {
  it('shows its token in the hello, and begins anew as the person that signed in', () => {
    const { host, client } = makeBench();
    host.welcome();
    client.signIn(makeTokens());
    host.welcome();
    expect(host.connections).toHaveLength(2);
    expect(host.sent('hello')).toEqual([{ t: 'hello', protocol: 1, token: 'access-1' }]);
  });

  it('is still there after a reload', () => {
    const { client, kept } = makeBench();
    client.signIn(makeTokens());
    const { host } = makeBench({ kept });
    host.welcome();
    expect(host.sent('hello')[0]?.token).toBe('access-1');
  });

  it('refreshes before the token ends, once for all tabs, and renews the connection it has', async () => {
    const { host, client, refresh } = makeBench({ tokens: makeTokens(), random: 0.5 });
    refresh.mockImplementation(() =>
      Promise.resolve(makeTokens({ accessToken: 'access-2', refreshToken: 'refresh-2' })),
    );
    host.welcome();
    await beat(host, 47 * MINUTE);
    expect(refresh).not.toHaveBeenCalled();
    await beat(host, 2 * MINUTE);
    expect(refresh.mock.calls).toEqual([['refresh-1']]);
    expect(client.session.getState().tokens?.accessToken).toBe('access-2');
    expect(host.sent('hello').at(-1)?.token).toBe('access-2');
  });

  it('does not resume its topics a second time when a connection is renewed', async () => {
    const { host, client } = makeBench({ tokens: makeTokens() });
    client.subscribe('venue/public', undefined, { onEvent: () => undefined, onReset: () => undefined });
    host.welcome();
    client.signIn(makeTokens({ accessToken: 'access-2', refreshToken: 'refresh-2' }));
    host.welcome();
    await settle();
    expect(host.sent('subscribe')).toHaveLength(1);
  });

  it('refreshes when the host says that the token has ended, and only then comes again', async () => {
    const { host, refresh } = makeBench({ tokens: makeTokens() });
    let answer: (tokens: ReturnType<typeof makeTokens>) => void = () => undefined;
    refresh.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    host.welcome();
    host.breakOff(CLOSE.tokenExpired);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(host.connections).toHaveLength(1);
    answer(makeTokens({ accessToken: 'access-2', refreshToken: 'refresh-2' }));
    await vi.advanceTimersByTimeAsync(500);
    host.welcome();
    expect(host.sent('hello')[0]?.token).toBe('access-2');
  });

  it('adopts what another tab refreshed instead of refreshing again', async () => {
    const { host, client, kept, refresh } = makeBench({ tokens: makeTokens() });
    host.welcome();
    kept.setItem('test.tokens', JSON.stringify(makeTokens({ accessToken: 'access-2', refreshToken: 'refresh-2' })));
    host.breakOff(CLOSE.tokenExpired);
    await settle();
    expect(refresh).not.toHaveBeenCalled();
    expect(client.session.getState().tokens?.accessToken).toBe('access-2');
  });

  it('waits while another tab is refreshing, and takes over when that tab died', async () => {
    const { host, kept, refresh } = makeBench({ tokens: makeTokens() });
    refresh.mockResolvedValue(makeTokens({ accessToken: 'access-2', refreshToken: 'refresh-2' }));
    host.welcome();
    kept.setItem('test.refresh-lease', JSON.stringify({ tab: 'other', until: Date.now() + 5_000 }));
    host.breakOff(CLOSE.tokenExpired);
    await vi.advanceTimersByTimeAsync(4_900);
    expect(refresh).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(600);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('goes on as a spectator when the host no longer knows the device', async () => {
    const { host, client } = makeBench({ tokens: makeTokens() });
    host.welcome();
    host.breakOff(CLOSE.tokenInvalid);
    await vi.advanceTimersByTimeAsync(500);
    host.welcome();
    expect(client.session.getState()).toEqual({ tokens: undefined, ended: true });
    expect(host.sent('hello')).toEqual([{ t: 'hello', protocol: 1 }]);
  });

  it('forgets the tokens at a sign-out, also without a line', async () => {
    const { client, kept } = makeBench({ tokens: makeTokens() });
    await client.signOut();
    expect(client.session.getState()).toEqual({ tokens: undefined, ended: false });
    expect(kept.getItem('test.tokens')).toBeNull();
  });
});
