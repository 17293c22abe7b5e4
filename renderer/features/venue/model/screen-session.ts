import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Scene } from '#shared/protocol/dto/session.ts';
import type { EventData } from '#shared/protocol/events/registry.ts';
import type { EventFrame } from '#shared/protocol/frames.ts';
import { topics } from '#shared/protocol/topics.ts';
import type { Client } from '#renderer/lib/client.ts';
import { makeKey } from '#renderer/lib/make-key.ts';

const RETRY_MS = 4_000;
/** A screen that waits may be renamed at the desk; it looks now and then. */
const LOOK_MS = 20_000;

export interface ScreenState {
  /** `starting`: the host has not been heard yet. `revoked`: the desk signed this screen out; it stays away until asked back. */
  readonly status: 'starting' | 'waiting' | 'showing' | 'revoked';
  /** The screen's name at the desk. */
  readonly name: string;
  readonly scene: Scene | null;
}

export interface ScreenSession extends StoreApi<ScreenState> {
  /** After the desk signed it out: appear again, as a new screen. */
  appear(): void;
  close(): void;
}

type ScreenClient = Pick<Client, 'send' | 'ask' | 'subscribe' | 'session' | 'line' | 'signIn' | 'forget'>;

/**
 * A venue screen as the host knows it: appears by itself, keeps its tokens, and shows what the desk gives it. It comes
 * back by itself after any break; a host that does not know it any more (another event's folder) gets a new screen.
 */
export function openScreen(client: ScreenClient): ScreenSession {
  const store = createStore<ScreenState>(() => ({ status: 'starting', name: '', scene: null }));
  let registering: Promise<void> | undefined;
  /** The same until it is answered: a lost answer makes no second screen. */
  let key = makeKey();
  let followed: { readonly device: string; readonly stop: () => void } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  let closed = false;

  /** Registers when there is no device, else asks what to show. A newer run makes an older one's answer void. */
  function run(): void {
    clearTimeout(timer);
    if (closed || store.getState().status === 'revoked') return;
    const mine = ++round;
    const again = (delay: number): void => {
      if (mine === round && !closed) timer = setTimeout(run, delay);
    };
    const device = client.session.getState().tokens?.device;
    const step = device === undefined ? (registering ??= register()) : look(device, () => mine === round && !closed);
    step.then(
      () => again(LOOK_MS),
      () => again(RETRY_MS),
    );
  }

  async function register(): Promise<void> {
    try {
      const { answer } = await client.send('screen.register', {}, key);
      key = makeKey();
      if (!closed) client.signIn(answer);
    } finally {
      registering = undefined;
    }
  }

  async function look(device: string, isCurrent: () => boolean): Promise<void> {
    // First listen, then ask: a scene that is set in between is not missed.
    follow(device);
    const me = await client.ask('session.me', {});
    if (!isCurrent()) return;
    if (me.device?.id === device) show(me.scene, me.device.name);
  }

  function follow(device: string): void {
    if (followed?.device === device) return;
    followed?.stop();
    const onReset = (): void => {
      followed = undefined;
      run();
    };
    followed = { device, stop: client.subscribe(topics.device(device), undefined, { onEvent, onReset }) };
  }

  function onEvent(frame: EventFrame): void {
    if (frame.type === 'screen.scene') {
      // An answer that is still on its way is older than this.
      round += 1;
      show((frame.data as EventData<'screen.scene'>).scene, store.getState().name);
      timer = setTimeout(run, LOOK_MS);
    } else if (frame.type === 'device.revoked') {
      store.setState({ status: 'revoked', name: '', scene: null }, true);
      client.forget();
    }
  }

  function show(scene: Scene | null, name: string): void {
    store.setState({ status: scene === null ? 'waiting' : 'showing', name, scene }, true);
  }

  const stopSession = client.session.subscribe((session, before) => {
    if (session.tokens?.device === before.tokens?.device) return;
    if (session.tokens === undefined) {
      followed?.stop();
      followed = undefined;
    }
    run();
  });
  const stopLine = client.line.subscribe((line, before) => {
    // After the client has subscribed again: first listen, then ask.
    if (line.state === 'online' && before.state !== 'online') queueMicrotask(run);
  });
  run();

  return Object.assign(store, {
    appear() {
      if (store.getState().status !== 'revoked') return;
      store.setState({ status: 'starting', name: '', scene: null }, true);
      run();
    },
    close() {
      closed = true;
      clearTimeout(timer);
      stopSession();
      stopLine();
      followed?.stop();
    },
  });
}
