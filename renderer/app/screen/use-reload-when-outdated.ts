import { useEffect } from 'react';
import { useLine } from '#renderer/lib/client-context.tsx';
import { createStorage } from '#renderer/lib/storage.ts';

const KEY = 'reloaded-at';
const LOOK_MS = 3_000;
/** A host that stays newer than its own page must not make the screen reload for ever. */
const REST_MS = 60_000;

/**
 * Nobody stands at a venue screen: when the host speaks a newer protocol, it takes the new page by itself, but only from
 * a host that answers at that moment, so that the hall never sees a browser's error page.
 */
export function useReloadWhenOutdated(): void {
  const { outdated } = useLine();
  useEffect(() => {
    if (!outdated) return;
    const storage = createStorage('md.screen.');
    const timer = setInterval(() => {
      if (Date.now() - (storage.read<number>(KEY) ?? 0) < REST_MS) return;
      fetch('/healthz', { cache: 'no-store' }).then(
        (answer) => {
          if (!answer.ok) return;
          storage.write(KEY, Date.now());
          location.reload();
        },
        () => undefined, // not there yet: the next look will see
      );
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [outdated]);
}
