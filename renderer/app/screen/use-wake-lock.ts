import { useEffect } from 'react';

/**
 * Keeps the display on where the browser can: over https, on localhost and in the desktop's window. On plain http in a
 * hall there is no wake lock; there the screen's own power settings must be set to never (said in the README).
 */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let isGone = false;
    const take = (): void => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        (taken) => {
          if (isGone) void taken.release();
          else lock = taken;
        },
        () => undefined, // a low battery, or a policy: the page works all the same
      );
    };
    take();
    document.addEventListener('visibilitychange', take);
    return () => {
      isGone = true;
      document.removeEventListener('visibilitychange', take);
      void lock?.release();
    };
  }, []);
}
