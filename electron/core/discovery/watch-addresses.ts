import { listLanAddresses } from './addresses.ts';

/** The computer's addresses in the hall, looked at again and again: cards come and go, a router gives a new address. */
export interface AddressWatch {
  /** As last looked at, best first. */
  current(): readonly string[];
  /** Told after a change; the answer ends it. */
  onChange(listener: (addresses: readonly string[]) => void): () => void;
  stop(): void;
}

export interface AddressWatchOptions {
  readonly list?: () => readonly string[];
  /** How often it is looked, ms; default 5 s. */
  readonly everyMs?: number;
}

export function watchAddresses({ list = listLanAddresses, everyMs = 5_000 }: AddressWatchOptions = {}): AddressWatch {
  const listeners = new Set<(addresses: readonly string[]) => void>();
  let addresses = list();

  function look(): void {
    const now = list();
    if (now.join() === addresses.join()) return;
    addresses = now;
    for (const listener of listeners) listener(addresses);
  }

  const timer = setInterval(look, everyMs);
  timer.unref();
  return {
    current: () => addresses,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => clearInterval(timer),
  };
}
