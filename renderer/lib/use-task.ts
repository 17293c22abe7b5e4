import { useCallback, useRef, useState } from 'react';

export interface Task<A extends unknown[]> {
  readonly run: (...args: A) => Promise<boolean>;
  readonly busy: boolean;
  /** What the last run threw; gone when the next one begins. */
  readonly error: unknown;
  readonly forget: () => void;
}

/** One thing a person asked for: runs once at a time (a double tap is one), and keeps what went wrong. */
export function useTask<A extends unknown[]>(action: (...args: A) => Promise<unknown>): Task<A> {
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: undefined });
  const running = useRef(false);
  const latest = useRef(action);
  latest.current = action;
  const run = useCallback(async (...args: A) => {
    if (running.current) return false;
    running.current = true;
    setState({ busy: true, error: undefined });
    try {
      await latest.current(...args);
      setState({ busy: false, error: undefined });
      return true;
    } catch (error) {
      setState({ busy: false, error });
      return false;
    } finally {
      running.current = false;
    }
  }, []);
  const forget = useCallback(() => setState({ busy: false, error: undefined }), []);
  return { run, ...state, forget };
}
