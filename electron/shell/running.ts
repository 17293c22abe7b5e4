import type { Core } from '#core/core-api.ts';
import { report } from './report.ts';

export interface RunningWatch {
  /** Number of matches called or live when last asked. */
  readonly count: number;
  stop(): void;
}

/** Asks the core again and again how many matches run, and tells when the number changed. A failed question changes nothing. */
export function watchRunningMatches(
  core: Pick<Core, 'countRunningMatches'>,
  everyMs: number,
  onChange: (count: number) => void,
): RunningWatch {
  let count = 0;
  const ask = async (): Promise<void> => {
    try {
      const now = await core.countRunningMatches();
      if (now === count) return;
      count = now;
      onChange(count);
    } catch (error) {
      report('the number of running matches is not known', error);
    }
  };
  const timer = setInterval(() => void ask(), everyMs);
  void ask();
  return {
    get count() {
      return count;
    },
    stop: () => clearInterval(timer),
  };
}
