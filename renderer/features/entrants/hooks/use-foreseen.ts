import { useCallback, useEffect, useRef, useState } from 'react';
import { AppClientError } from '#renderer/lib/client-error.ts';

interface Shown {
  readonly fingerprint: string;
}

export interface Foreseen<C> {
  /** What the step would do; undefined while it is looked for. */
  readonly consequence: C | undefined;
  readonly failed: unknown;
  /** Somebody changed the stage since it was shown; this is what it would do now. */
  readonly meanwhile: boolean;
  readonly busy: boolean;
  /** Does it with the fingerprint of what is shown. */
  run(send: (fingerprint: string) => Promise<unknown>): Promise<void>;
}

/**
 * A step of the desk that is shown before it is done: looks what it would do, again whenever `key` changes, and once more
 * when somebody was quicker.
 *
 * @param look undefined while there is nothing to look at yet
 */
export function useForeseen<C extends Shown>(
  key: string,
  look: (() => Promise<C>) | undefined,
  onDone: () => void,
): Foreseen<C> {
  const [consequence, setConsequence] = useState<C>();
  const [failed, setFailed] = useState<unknown>();
  const [meanwhile, setMeanwhile] = useState(false);
  const [busy, setBusy] = useState(false);
  const latest = useRef(look);
  latest.current = look;
  const asked = useRef(0);

  const show = useCallback(async (): Promise<void> => {
    const turn = ++asked.current;
    setConsequence(undefined);
    setFailed(undefined);
    try {
      const found = await latest.current?.();
      // Only the answer to the newest question is shown.
      if (turn === asked.current) setConsequence(found);
    } catch (error) {
      if (turn === asked.current) setFailed(error);
    }
  }, []);

  useEffect(() => {
    setMeanwhile(false);
    void show();
  }, [key, show]);

  const run = async (send: (fingerprint: string) => Promise<unknown>): Promise<void> => {
    if (consequence === undefined || busy) return;
    setBusy(true);
    setFailed(undefined);
    try {
      await send(consequence.fingerprint);
      onDone();
    } catch (error) {
      const isLate = error instanceof AppClientError && error.code.endsWith('.changed_meanwhile');
      setMeanwhile(isLate);
      if (isLate) await show();
      else setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return { consequence, failed, meanwhile, busy, run };
}
