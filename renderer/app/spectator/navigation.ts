import { useSyncExternalStore } from 'react';
import { readPath, type SpectatorRoute } from '#renderer/features/spectate/model/paths.ts';

const listeners = new Set<() => void>();

/** Goes to a path of this page without loading it again. */
export function navigate(path: string, mode: 'push' | 'replace' = 'push'): void {
  const state = { from: location.pathname };
  if (mode === 'push') history.pushState(state, '', path);
  else history.replaceState(history.state, '', path);
  for (const listener of listeners) listener();
}

/** Back to where one came from when that was `path`, else on to it. So that the phone's own back stays right. */
export function leaveTo(path: string): void {
  if (cameFrom() === path) history.back();
  else navigate(path);
}

function cameFrom(): unknown {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'from' in state ? state.from : undefined;
}

/** What the address asks for. */
export function useRoute(): SpectatorRoute {
  return readPath(useSyncExternalStore(subscribe, () => location.pathname));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** Lets plain links inside the page go without loading; new tabs, other pages and other hosts stay the browser's matter. */
export function followLinks(root: HTMLElement): () => void {
  const onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.target !== '' || link.origin !== location.origin) return;
    if (readPath(link.pathname).page === 'unknown') return;
    event.preventDefault();
    if (link.pathname === location.pathname) return;
    navigate(link.pathname);
  };
  root.addEventListener('click', onClick);
  return () => root.removeEventListener('click', onClick);
}
