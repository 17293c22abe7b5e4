import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Tokens } from '#shared/protocol/dto/session.ts';
import { AppClientError, isUndecided } from './client-error.ts';
import { makeKey } from './make-key.ts';
import type { KeptStorage } from './storage.ts';

const TOKENS = 'tokens';
const LEASE = 'refresh-lease';
const LEASE_MS = 15_000;
const LOOK_AGAIN_MS = 250;
const RETRY_MS = 10_000;
const SHORTEST_MS = 60_000;
/** Refresh between these shares of a token's life, so that a hall that joined together does not refresh together. */
const EARLIEST = 0.7;
const LATEST = 0.9;

export interface SessionState {
  readonly tokens: Tokens | undefined;
  /** True after the host ended the session; false after a sign-out by choice. */
  readonly ended: boolean;
}

export interface SessionOptions {
  readonly storage: KeptStorage;
  readonly random: () => number;
  readonly refresh: (refreshToken: string) => Promise<Tokens>;
  /** The device became another one: the line must begin anew. */
  readonly onIdentity: () => void;
  /** Fresh tokens of the same device. */
  readonly onRenewed: () => void;
  /** The host's time, as far as it is known. */
  readonly now: () => number;
}

/** The device's tokens: kept, shared by the tabs of a browser, refreshed by one of them at a time. */
export interface Session {
  readonly store: StoreApi<SessionState>;
  accessToken(): string | undefined;
  set(tokens: Tokens): void;
  /** `ended`: the host did it, not the person. */
  clear(ended: boolean): void;
  /** True when the device has a usable token afterwards; false when it has none, or the line failed. */
  refresh(): Promise<boolean>;
  close(): void;
}

export function createSession(options: SessionOptions): Session {
  const { storage, random, now } = options;
  const store = createStore<SessionState>(() => ({ tokens: storage.read<Tokens>(TOKENS), ended: false }));
  const tab = makeKey();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;

  function adopt(tokens: Tokens | undefined, ended = false): void {
    const before = store.getState().tokens;
    store.setState({ tokens, ended }, true);
    planRefresh(SHORTEST_MS);
    if (before?.device !== tokens?.device) options.onIdentity();
    else if (tokens !== undefined) options.onRenewed();
  }

  /** `least`: so that a device with a wrong clock does not ask without end. */
  function planRefresh(least: number): void {
    clearTimeout(timer);
    const { tokens } = store.getState();
    if (tokens === undefined) return;
    const life = tokens.accessExpiresAt - now();
    timer = setTimeout(() => void refresh(), Math.max(least, life * (EARLIEST + random() * (LATEST - EARLIEST))));
  }

  function refresh(): Promise<boolean> {
    running ??= refreshOnce().finally(() => (running = undefined));
    return running;
  }

  async function refreshOnce(): Promise<boolean> {
    const mine = store.getState().tokens;
    if (mine === undefined) return false;
    if (!(await takeLease(mine))) return store.getState().tokens !== undefined;
    try {
      set(await options.refresh(mine.refreshToken));
      return true;
    } catch (error) {
      if (error instanceof AppClientError && !isUndecided(error)) clear(true);
      else retry();
      return false;
    } finally {
      storage.remove(LEASE);
    }
  }

  function retry(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), RETRY_MS);
  }

  /** False when another tab changed the tokens first; then they are adopted. Two takers at once harm nobody: the host answers both alike. */
  async function takeLease(mine: Tokens): Promise<boolean> {
    for (;;) {
      const kept = storage.read<Tokens>(TOKENS);
      if (kept?.refreshToken !== mine.refreshToken && kept !== undefined) {
        adopt(kept);
        return false;
      }
      const lease = storage.read<{ tab: string; until: number }>(LEASE);
      if (lease === undefined || lease.tab === tab || lease.until < Date.now()) {
        storage.write(LEASE, { tab, until: Date.now() + LEASE_MS });
        return true;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }

  function set(tokens: Tokens): void {
    storage.write(TOKENS, tokens);
    adopt(tokens);
  }

  function clear(ended: boolean): void {
    storage.remove(TOKENS);
    adopt(undefined, ended);
  }

  const stopWatching = storage.watch(TOKENS, () => adopt(storage.read<Tokens>(TOKENS)));
  planRefresh(0);

  return {
    store,
    accessToken: () => store.getState().tokens?.accessToken,
    set,
    clear,
    refresh,
    close() {
      stopWatching();
      clearTimeout(timer);
    },
  };
}
