import { useEffect, useState } from 'react';
import type { MyStanding } from '#shared/protocol/dto/my-standing.ts';
import { useClient } from '#renderer/lib/client-context.tsx';

/** Others' results move one too; nobody needs that sooner, and a hall of phones should not ask more often. */
const LOOK_MS = 30_000;

/** How the person's entrants stand: asked anew when their own matches change, and now and then while the page is seen. */
export function useMyStandings(matches: readonly unknown[]): readonly MyStanding[] {
  const client = useClient();
  const [standings, setStandings] = useState<readonly MyStanding[]>([]);
  useEffect(() => {
    let isGone = false;
    const look = (): void => {
      if (document.visibilityState !== 'visible') return;
      client.ask('standing.mine', {}).then(
        (answer) => isGone || setStandings(answer.standings),
        () => undefined, // what was known stays in view; the next look will see
      );
    };
    look();
    const timer = setInterval(look, LOOK_MS * (0.8 + 0.4 * Math.random()));
    document.addEventListener('visibilitychange', look);
    return () => {
      isGone = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client, matches]);
  return standings;
}
