import { createContext, use, useSyncExternalStore } from 'react';
import { readPlace, writePlace } from './routes.ts';
import type { Place, Selection } from './routes.ts';

/** The address bar as a store. */
export interface Router {
  getPlace(): Place;
  subscribe(listener: () => void): () => void;
  go(place: Place, how?: 'push' | 'replace'): void;
  /** Selects something on this page, or nothing. Going from one selection to another leaves one step of history. */
  select(selection: Selection | undefined): void;
}

export function createRouter(window: Window): Router {
  const listeners = new Set<() => void>();
  let place = readPlace(window.location.pathname, window.location.search);
  const set = (next: Place): void => {
    place = next;
    for (const listener of listeners) listener();
  };
  window.addEventListener('popstate', () => set(readPlace(window.location.pathname, window.location.search)));
  const router: Router = {
    getPlace: () => place,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go(next, how = 'push') {
      const url = writePlace(next);
      if (how === 'push' && url !== writePlace(place)) window.history.pushState(null, '', url);
      else window.history.replaceState(null, '', url);
      set(next);
    },
    select(selection) {
      const { route } = place;
      const how = place.selection === undefined ? 'push' : 'replace';
      router.go(selection === undefined ? { route } : { route, selection }, how);
    },
  };
  return router;
}

export const RouterContext = createContext<Router | undefined>(undefined);

export function useRouter(): Router {
  const router = use(RouterContext);
  if (router === undefined) throw new Error('no router above this component');
  return router;
}

export function usePlace(): Place {
  const router = useRouter();
  return useSyncExternalStore(router.subscribe, router.getPlace);
}
