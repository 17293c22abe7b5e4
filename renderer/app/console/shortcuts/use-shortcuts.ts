import { useHotkeys } from '@mantine/hooks';
import { useEffect } from 'react';
import { undoLast } from '../transport/announce.tsx';
import { useRouter } from '../router/router.ts';
import type { TournamentPage } from '../router/routes.ts';

const GO_MS = 1200;
const PAGES: Readonly<Record<string, TournamentPage | 'home'>> = {
  h: 'home',
  o: 'overview',
  e: 'entrants',
  b: 'bracket',
  m: 'matches',
};

/** Shortcuts that work everywhere; none of them while one types. */
export function useShortcuts(tournament: string | undefined, onHelp: () => void): void {
  const router = useRouter();
  useHotkeys([
    ['shift+?', onHelp, { usePhysicalKeys: false }],
    ['mod+Z', undoLast],
  ]);
  // G, then a letter: a page.
  useEffect(() => {
    let until = 0;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const page = PAGES[key];
      if (event.timeStamp < until && page !== undefined) {
        until = 0;
        if (page === 'home') router.go({ route: { page } });
        else if (tournament !== undefined) router.go({ route: { page, tournament } });
        event.preventDefault();
        return;
      }
      until = key === 'g' ? event.timeStamp + GO_MS : 0;
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [router, tournament]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
