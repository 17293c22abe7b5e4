import { trimHistory } from '../db/queries/history.ts';
import type { Db } from '../db/schema.ts';
import type { Clock } from '../infra/clock.ts';
import type { Logger } from '../infra/logger.ts';
import type { Limits } from '../realtime/limits.ts';
import type { Timers } from '../realtime/timers.ts';

const EVERY_MS = 60 * 60 * 1000;

export interface HistoryKeeperDeps {
  readonly db: Db;
  readonly limits: Pick<Limits, 'historyEvents' | 'historyMs'>;
  readonly clock: Clock;
  readonly timers: Pick<Timers, 'after'>;
  readonly log: Pick<Logger, 'info' | 'warn'>;
}

/** Keeps the history of events in its bounds: at the start, and every hour. Returns the way to stop, which waits for a run. */
export function keepHistoryBounded({ db, limits, clock, timers, log }: HistoryKeeperDeps): () => Promise<void> {
  let cancel = (): void => {};
  let stopped = false;
  let running = trim();

  async function trim(): Promise<void> {
    try {
      const places = await trimHistory(db, { most: limits.historyEvents, since: clock() - limits.historyMs });
      if (places > 0) log.info({ places }, 'old events were forgotten');
    } catch (error) {
      log.warn({ err: error }, 'old events could not be forgotten');
    }
    if (!stopped) cancel = timers.after(EVERY_MS, () => void (running = trim()));
  }

  return async () => {
    stopped = true;
    cancel();
    await running;
  };
}
