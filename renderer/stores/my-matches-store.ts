import { createStore, type StoreApi } from 'zustand/vanilla';
import type { QueryAnswer } from '#shared/protocol/registry.ts';
import type { Client } from '#renderer/lib/client.ts';
import { createRefresher } from '#renderer/lib/refresher.ts';

const RETRY_MS = 4_000;

/** One match of this person, as the host lists it. */
export type MyMatch = QueryAnswer<'match.mine'>['matches'][number];

export interface MyMatchesState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly error: unknown;
  /** The one to act on first, then coming ones, then played ones. */
  readonly matches: readonly MyMatch[];
}

export interface MyMatchesStore extends StoreApi<MyMatchesState> {
  /** Asks again; call it when the host says that something of this person changed. */
  reload(): Promise<void>;
  close(): void;
}

const IDLE: MyMatchesState = { status: 'idle', error: undefined, matches: [] };

/** The matches of the signed-in person; empty and idle while nobody is. */
export function openMyMatches(client: Pick<Client, 'ask' | 'session'>): MyMatchesStore {
  const store = createStore<MyMatchesState>(() => IDLE);
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const reload = createRefresher(async () => {
    clearTimeout(retryTimer);
    const asked = person();
    if (asked === null) {
      store.setState(IDLE, true);
      return;
    }
    if (store.getState().status === 'idle') store.setState({ status: 'loading' });
    try {
      const { matches } = await client.ask('match.mine', {});
      if (!closed && asked === person()) store.setState({ status: 'ready', error: undefined, matches }, true);
    } catch (error) {
      if (closed) return;
      if (store.getState().status !== 'ready') store.setState({ status: 'failed', error });
      retryTimer = setTimeout(() => void reload(), RETRY_MS);
    }
  });

  function person(): string | null {
    return client.session.getState().tokens?.person ?? null;
  }

  const stopWatching = client.session.subscribe((session, before) => {
    if (session.tokens?.device === before.tokens?.device) return;
    store.setState(IDLE, true);
    void reload();
  });
  void reload();

  return Object.assign(store, {
    reload,
    close() {
      closed = true;
      clearTimeout(retryTimer);
      stopWatching();
    },
  });
}
