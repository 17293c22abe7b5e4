import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ErrorBody } from '#shared/protocol/errors.ts';
import { AppClientError, isUndecided } from './client-error.ts';
import { createRefresher } from './refresher.ts';
import type { KeptStorage } from './storage.ts';

const ENTRIES = 'outbox';
const RETRY_MS = 3_000;

export interface OutboxEntry {
  /** Idempotency key; also names the entry. */
  readonly key: string;
  readonly name: string;
  readonly input: unknown;
  /** When it was tapped, by this device's clock. */
  readonly at: number;
  /** Person who tapped it; sent only while the same one is signed in. */
  readonly person: string | null;
  /** `refused`: the host said no; kept until it is dismissed, so that it is seen. */
  readonly state: 'waiting' | 'refused';
  readonly error?: ErrorBody;
}

export interface OutboxOptions {
  readonly storage: KeptStorage;
  /** Who is signed in; undefined while nothing may be sent. */
  readonly person: () => string | null | undefined;
  readonly send: (entry: OutboxEntry) => Promise<unknown>;
}

/** Commands that were tapped: kept on the device until the host answered, sent in order, each counting once. */
export interface Outbox {
  readonly store: StoreApi<{ readonly entries: readonly OutboxEntry[] }>;
  /** Keeps a command and sends it as soon as there is a line. Resolves with the answer if the page lives that long. */
  add(entry: Omit<OutboxEntry, 'state' | 'error'>): Promise<unknown>;
  /** Takes back what still waits, or puts a refused entry away. */
  dismiss(key: string): void;
  /** Sends what waits; called when the line is ready. */
  flush(): void;
  clear(): void;
  close(): void;
}

interface Waiter {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export function createOutbox({ storage, person, send }: OutboxOptions): Outbox {
  const read = () => storage.read<readonly OutboxEntry[]>(ENTRIES) ?? [];
  const store = createStore<{ readonly entries: readonly OutboxEntry[] }>(() => ({ entries: read() }));
  const waiters = new Map<string, Waiter>();
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  /** Another tab may have changed the list, so each change starts from what is kept. */
  function update(change: (entries: readonly OutboxEntry[]) => readonly OutboxEntry[]): void {
    const entries = change(read());
    storage.write(ENTRIES, entries);
    store.setState({ entries }, true);
  }

  function dismiss(key: string): void {
    update((entries) => entries.filter((entry) => entry.key !== key));
    waiters.delete(key);
  }

  function nextToSend(): OutboxEntry | undefined {
    const who = person();
    if (who === undefined) return undefined;
    return store.getState().entries.find((entry) => entry.state === 'waiting' && entry.person === who);
  }

  const flush = createRefresher(async () => {
    clearTimeout(retryTimer);
    for (let entry = nextToSend(); entry !== undefined; entry = nextToSend()) {
      if (!(await sendOne(entry))) return;
    }
  });

  /** False when the host did not decide: the entry keeps waiting. */
  async function sendOne(entry: OutboxEntry): Promise<boolean> {
    try {
      const answer = await send(entry);
      const waiter = waiters.get(entry.key);
      dismiss(entry.key);
      waiter?.resolve(answer);
      return true;
    } catch (error) {
      if (isUndecided(error)) {
        const seconds = error instanceof AppClientError ? error.retryAfter : undefined;
        clearTimeout(retryTimer);
        retryTimer = setTimeout(() => void flush(), seconds === undefined ? RETRY_MS : seconds * 1000);
        return false;
      }
      refuse(entry.key, error);
      return true;
    }
  }

  function refuse(key: string, error: unknown): void {
    const body: ErrorBody =
      error instanceof AppClientError ? error.toBody() : { code: 'internal', status: 500, message: String(error) };
    update((entries) =>
      entries.map((entry) => (entry.key === key ? { ...entry, state: 'refused', error: body } : entry)),
    );
    waiters.get(key)?.reject(error);
    waiters.delete(key);
  }

  const stopWatching = storage.watch(ENTRIES, () => store.setState({ entries: read() }, true));

  return {
    store,
    add(entry) {
      update((entries) => [...entries, { ...entry, state: 'waiting' }]);
      const settled = new Promise((resolve, reject) => waiters.set(entry.key, { resolve, reject }));
      // A refusal is in the store for all to see; nobody has to listen here.
      settled.catch(() => undefined);
      void flush();
      return settled;
    },
    dismiss,
    flush: () => void flush(),
    clear() {
      update(() => []);
      waiters.clear();
    },
    close() {
      stopWatching();
      clearTimeout(retryTimer);
    },
  };
}
