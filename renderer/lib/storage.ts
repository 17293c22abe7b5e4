/** What is kept on this device, as JSON under a prefix. Never throws: a full or forbidden store only forgets. */
export interface KeptStorage {
  read<T>(key: string): T | undefined;
  write(key: string, value: unknown): void;
  remove(key: string): void;
  /** Tells of a change that another tab made. */
  watch(key: string, onChange: () => void): () => void;
}

type Backing = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** localStorage where the browser allows it, otherwise memory. `prefix` keeps the pages of one origin apart. */
export function createStorage(prefix: string, backing: Backing = findBacking()): KeptStorage {
  return {
    read: <T>(key: string) => {
      try {
        const text = backing.getItem(prefix + key);
        return text === null ? undefined : (JSON.parse(text) as T);
      } catch {
        return undefined;
      }
    },
    write: (key, value) => {
      try {
        backing.setItem(prefix + key, JSON.stringify(value));
      } catch {
        // Full or forbidden: the page goes on without it.
      }
    },
    remove: (key) => {
      try {
        backing.removeItem(prefix + key);
      } catch {
        // As above.
      }
    },
    watch: (key, onChange) => {
      if (typeof window === 'undefined') return () => undefined;
      const listener = (event: StorageEvent) => {
        if (event.key === prefix + key || event.key === null) onChange();
      };
      window.addEventListener('storage', listener);
      return () => window.removeEventListener('storage', listener);
    },
  };
}

/** A store that lasts as long as the page; for tests and for browsers that refuse localStorage. */
export function createMemoryBacking(): Backing {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

function findBacking(): Backing {
  try {
    const found = globalThis.localStorage;
    found.getItem('');
    return found;
  } catch {
    return createMemoryBacking();
  }
}
