import { useEffect, useState } from 'react';
import { useClient } from './client-context.tsx';

/** The host's time, renewed every `step` milliseconds; for countdowns. */
export function useNow(step = 1000): number {
  const client = useClient();
  const [now, setNow] = useState(() => client.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(client.now()), step);
    return () => clearInterval(timer);
  }, [client, step]);
  return now;
}
