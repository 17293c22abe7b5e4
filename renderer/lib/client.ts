import type { StoreApi } from 'zustand/vanilla';
import type { TournamentSnapshot } from '#shared/protocol/dto/match.ts';
import type { Tokens } from '#shared/protocol/dto/session.ts';
import { CLOSE, type ServerFrame } from '#shared/protocol/frames.ts';
import type {
  CommandAnswer,
  CommandInput,
  CommandName,
  QueryAnswer,
  QueryInput,
  QueryName,
} from '#shared/protocol/registry.ts';
import { createHttpClient, type HttpClient, type HttpOptions } from './http.ts';
import { createLine, type LineState } from './line.ts';
import { makeKey } from './make-key.ts';
import { createOutbox, type OutboxEntry } from './outbox.ts';
import { createRequests } from './requests.ts';
import { createSession, type SessionState } from './session.ts';
import { createStorage, type KeptStorage } from './storage.ts';
import { createSubscriptions, type Position, type TopicListener } from './subscriptions.ts';
import { findTransport, type Transport } from './transport.ts';
import { watchWake, type WatchWake } from './wake.ts';

export interface ClientOptions {
  readonly transport: Transport;
  readonly storage: KeptStorage;
  /** Default: the page's own host, with the session's token. */
  readonly http?: (options: HttpOptions) => HttpClient;
  readonly watchWake?: WatchWake;
  /** 0 to 1, for jitter. */
  readonly random?: () => number;
}

/** One session with the host, over a WebSocket or the window's bridge. */
export interface Client {
  /** Whether the host can be heard. */
  readonly line: StoreApi<LineState>;
  readonly session: StoreApi<SessionState>;
  /** What was tapped and is not answered yet, or was refused. */
  readonly outbox: StoreApi<{ readonly entries: readonly OutboxEntry[] }>;
  /** Sends a command and waits for its answer; sent again after a break, it counts once. Rejects with AppClientError. */
  send<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    key?: string,
  ): Promise<{ answer: CommandAnswer<N>; replay: boolean }>;
  ask<N extends QueryName>(name: N, input: QueryInput<N>): Promise<QueryAnswer<N>>;
  /** Events after `position` (from a snapshot), or from now on. Survives breaks; ends by the returned function or by `onReset`. */
  subscribe(topic: string, position: Position | undefined, listener: TopicListener): () => void;
  /** Keeps a command on the device until the host has answered it, over breaks and reloads. */
  queue<N extends CommandName>(name: N, input: CommandInput<N>): { key: string; settled: Promise<CommandAnswer<N>> };
  /** Takes a waiting command back, or puts a refused one away. */
  dismiss(key: string): void;
  getSnapshot(tournament: string): Promise<TournamentSnapshot>;
  /** For what does not fit a frame. */
  readonly http: HttpClient;
  signIn(tokens: Tokens): void;
  /** Tells the host where it can be heard, and forgets the tokens in any case. */
  signOut(): Promise<void>;
  /** Forgets the tokens after the host ended the session. */
  forget(): void;
  /** The host's time, milliseconds UTC, for countdowns. */
  now(): number;
  close(): void;
}

export function createClient(options: ClientOptions): Client {
  const { transport, storage, random = Math.random } = options;
  let clockOffset = 0;
  const now = () => Date.now() + clockOffset;
  const makeHttp = options.http ?? createHttpClient;
  const anonymous = makeHttp({});
  const session = createSession({
    storage,
    random,
    refresh: async (refreshToken) => (await anonymous.postCommand('session.refresh', { refreshToken })).answer,
    onIdentity: () => line.restart(),
    onRenewed: () => line.renew(),
    now,
  });
  const http = makeHttp({ token: session.accessToken, renew: session.refresh });

  const line = createLine({
    transport,
    watchWake: options.watchWake ?? watchWake,
    random,
    token: session.accessToken,
    onClock: (offset) => (clockOffset = offset),
    onReady() {
      subscriptions.resumeAll();
      requests.resendAll();
      outbox.flush();
    },
    onFrame: receive,
    onBreak: recover,
  });
  const requests = createRequests(line.send);
  const subscriptions = createSubscriptions(line.send);
  const outbox = createOutbox({
    storage,
    person: () => (line.store.getState().state === 'online' ? session.store.getState().tokens?.person : undefined),
    send: ({ name, input, key }) => requests.start({ t: 'send', name, input, key }).then(({ answer }) => answer),
  });

  function receive(frame: ServerFrame): void {
    if (frame.t === 'answer') requests.settle(frame.id, { answer: frame.answer, replay: frame.replay === true });
    else if (frame.t === 'error' && frame.id !== null) requests.fail(frame.id, frame.error);
    else if (frame.t === 'error') subscriptions.fail(frame.error);
    else if (frame.t === 'live') subscriptions.show(frame);
    else if (frame.t === 'subscribed' || frame.t === 'reset' || frame.t === 'event') subscriptions.receive(frame);
  }

  /** A refused token: a fresh one, or on as a spectator. The next attempt waits for it. */
  function recover(code: number): Promise<void> | undefined {
    if (code === CLOSE.tokenExpired) return session.refresh().then(() => undefined);
    if (code === CLOSE.tokenInvalid) session.clear(true);
    return undefined;
  }

  return {
    line: line.store,
    session: session.store,
    outbox: outbox.store,
    http,
    async send<N extends CommandName>(name: N, input: CommandInput<N>, key: string = makeKey()) {
      const { answer, replay } = await requests.start({ t: 'send', name, input, key });
      // The host validated its answer by the declaration of this operation.
      return { answer: answer as CommandAnswer<N>, replay };
    },
    async ask<N extends QueryName>(name: N, input: QueryInput<N>) {
      return (await requests.start({ t: 'ask', name, input })).answer as QueryAnswer<N>;
    },
    subscribe: subscriptions.add,
    queue<N extends CommandName>(name: N, input: CommandInput<N>) {
      const key = makeKey();
      const person = session.store.getState().tokens?.person ?? null;
      const settled = outbox.add({ key, name, input, person, at: Date.now() });
      return { key, settled: settled as Promise<CommandAnswer<N>> };
    },
    dismiss: outbox.dismiss,
    getSnapshot: (tournament) =>
      transport.kind === 'bridge'
        ? requests
            .start({ t: 'ask', name: 'tournament.snapshot', input: { tournament } })
            .then(({ answer }) => answer as TournamentSnapshot)
        : http.getSnapshot(tournament),
    signIn: session.set,
    async signOut() {
      await http.postCommand('session.signOut', {}).catch(() => undefined);
      outbox.clear();
      session.clear(false);
    },
    forget: () => session.clear(true),
    now,
    close() {
      line.close();
      session.close();
      outbox.close();
    },
  };
}

/** The client of a page. `scope` keeps the sessions of a browser's player, console and screen pages apart. */
export function createPageClient(scope: 'player' | 'console' | 'spectator' | 'screen'): Client {
  return createClient({ transport: findTransport(), storage: createStorage(`md.${scope}.`) });
}
