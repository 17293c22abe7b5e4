import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Me } from '#shared/protocol/dto/session.ts';
import type { EventFrame } from '#shared/protocol/frames.ts';
import { topics } from '#shared/protocol/topics.ts';
import type { Client } from '#renderer/lib/client.ts';
import { createRefresher } from '#renderer/lib/refresher.ts';

const RETRY_MS = 4_000;

export interface MeState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error: unknown;
  readonly me: Me | undefined;
}

export interface MeStore extends StoreApi<MeState> {
  reload(): Promise<void>;
  close(): void;
}

type MeClient = Pick<Client, 'ask' | 'subscribe' | 'session' | 'forget'>;

/**
 * Who this device is, asked again whenever the host says that something of this person or device changed.
 * `onChanged` is told of each such event, for what hangs on it (the person's matches).
 */
export function openMe(client: MeClient, onChanged: (frame: EventFrame) => void = () => undefined): MeStore {
  const store = createStore<MeState>(() => ({ status: 'loading', error: undefined, me: undefined }));
  const following = new Map<string, () => void>();
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const reload = createRefresher(async () => {
    clearTimeout(retryTimer);
    const asked = identity();
    try {
      const me = await client.ask('session.me', {});
      if (closed || asked !== identity()) return;
      follow(me);
      store.setState({ status: 'ready', error: undefined, me }, true);
    } catch (error) {
      if (closed) return;
      if (store.getState().me === undefined) store.setState({ status: 'failed', error });
      retryTimer = setTimeout(() => void reload(), RETRY_MS);
    }
  });

  function identity(): string | undefined {
    return client.session.getState().tokens?.device;
  }

  /** Own topics from now on; what they say is only "ask again", so a reset asks again too. */
  function follow(me: Me): void {
    const wanted = new Set<string>();
    if (me.person !== null) wanted.add(topics.person(me.person.id));
    if (me.device !== null) wanted.add(topics.device(me.device.id));
    for (const [topic, stop] of following) {
      if (wanted.has(topic)) continue;
      stop();
      following.delete(topic);
    }
    for (const topic of wanted) if (!following.has(topic)) followTopic(topic);
  }

  function followTopic(topic: string): void {
    const onReset = () => {
      following.delete(topic);
      void reload();
    };
    following.set(topic, client.subscribe(topic, undefined, { onEvent, onReset }));
  }

  function onEvent(frame: EventFrame): void {
    if (frame.type === 'device.revoked') client.forget();
    else {
      void reload();
      onChanged(frame);
    }
  }

  const stopWatching = client.session.subscribe((session, before) => {
    if (session.tokens?.device === before.tokens?.device) return;
    store.setState({ status: 'loading', error: undefined, me: undefined }, true);
    void reload();
  });
  void reload();

  return Object.assign(store, {
    reload,
    close() {
      closed = true;
      clearTimeout(retryTimer);
      stopWatching();
      for (const stop of following.values()) stop();
    },
  });
}
