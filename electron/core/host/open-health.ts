import { uptime } from 'node:os';
import { getLastEventTime } from '../db/queries/events.ts';
import { getSetting, putSetting } from '../db/queries/settings.ts';
import type { Db } from '../db/schema.ts';
import type { BackupHealth } from '../backup/keeper.ts';
import { createClockWatch } from '../health/clock-watch.ts';
import { watchLoop } from '../health/loop-watch.ts';
import { createMetrics, type Metrics } from '../health/metrics.ts';
import { createReadiness, readFreeBytes, type ReadinessCheck } from '../health/readiness.ts';
import { createHealthReport, type HealthReport } from '../health/report.ts';
import type { Clock } from '../infra/clock.ts';
import type { Logger } from '../infra/logger.ts';
import type { Census } from '../realtime/census.ts';
import type { Timers } from '../realtime/timers.ts';

const CHECKED = 'health.checked';

export interface HostHealth {
  readonly metrics: Metrics;
  readonly readiness: ReadinessCheck;
  readonly report: () => Promise<HealthReport>;
  /** From now on the database is looked after, too. */
  watch(db: Db): Promise<void>;
  stop(): void;
}

export interface HostHealthOptions {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Logger;
  readonly census: () => Census;
  /** Undefined until the store is open. */
  readonly backups: () => BackupHealth | undefined;
}

/** Goes on while the computer sleeps, so that waking up is no step of the clock. */
const sinceBoot = (): number => uptime() * 1000;

/** Everything that looks at how the host is. Before the store, whose statements it times. */
export function openHealth({ dataDir, clock, timers, log, census, backups }: HostHealthOptions): HostHealth {
  const elapsed = () => timers.elapsed();
  let clockWatch = createClockWatch(clock, sinceBoot, 0);
  let database: Db | undefined;

  async function write(): Promise<void> {
    if (database === undefined) throw new Error('the database is not open');
    const moment = String(clock());
    await database.transaction().execute(async (tx) => {
      await putSetting(tx, CHECKED, moment);
      if ((await getSetting(tx, CHECKED)) !== moment) throw new Error('the database does not keep what is written');
    });
  }

  const readiness = createReadiness({
    write,
    freeBytes: () => readFreeBytes(dataDir),
    clock: { look: () => clockWatch.look() },
    elapsed,
    after: (ms, run) => timers.after(ms, run),
    onFault: (error) => log.error({ err: error }, 'the database could not be written'),
  });
  const metrics = createMetrics({ elapsed, census, backups, readiness: () => readiness.look() });
  const stop = watchLoop(timers, metrics.loopWasLate);

  return {
    metrics,
    readiness,
    report: createHealthReport({ readiness, metrics, census, backups, elapsed }),
    async watch(db) {
      clockWatch = createClockWatch(clock, sinceBoot, await getLastEventTime(db));
      database = db;
    },
    stop,
  };
}
