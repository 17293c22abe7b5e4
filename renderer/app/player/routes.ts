import { useSyncExternalStore } from 'react';

/** Where on the page one is. In the fragment, so that the phone's back button works and nothing is asked of the host. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'tournaments' }
  | { readonly page: 'claim'; readonly tournament: string };

export const HREF = {
  home: '#/',
  tournaments: '#/tournaments',
  claim: (tournament: string) => `#/claim/${tournament}`,
} as const;

export function parseRoute(hash: string): Route {
  const claim = /^#\/claim\/([0-9a-f-]{36})$/.exec(hash);
  if (claim?.[1] !== undefined) return { page: 'claim', tournament: claim[1] };
  return { page: hash === HREF.tournaments ? 'tournaments' : 'home' };
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(watchHash, () => window.location.hash);
  return parseRoute(hash);
}

export function goTo(href: string): void {
  window.location.hash = href;
}

function watchHash(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
