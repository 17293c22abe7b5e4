import type { HealthDto } from '#shared/protocol/dto/host.ts';
import type { BackupHealth } from '../backup/keeper.ts';
import type { Census } from '../realtime/census.ts';
import { judge } from './judge.ts';
import type { Metrics } from './metrics.ts';
import type { ReadinessCheck } from './readiness.ts';

/** What the console shows of the host; who asks decides about the token. */
export type HealthReport = Omit<HealthDto, 'metricsToken' | 'version' | 'https'>;

export interface ReportSources {
  readonly readiness: ReadinessCheck;
  readonly metrics: Pick<Metrics, 'recent'>;
  readonly census: () => Census;
  readonly backups: () => BackupHealth | undefined;
  readonly elapsed: () => number;
}

/** Gathers the facts and judges them. `elapsed` counts from the start of the host. */
export function createHealthReport(sources: ReportSources): () => Promise<HealthReport> {
  const begun = sources.elapsed();
  return async () => {
    const readiness = await sources.readiness.look();
    const { recent } = sources.metrics;
    const memoryBytes = process.memoryUsage.rss();
    const byRole = new Map<string, number>();
    for (const { role, count } of sources.census().sessions) byRole.set(role, (byRole.get(role) ?? 0) + count);
    return {
      alarms: judge({ readiness, memoryBytes, recent, backups: sources.backups() }),
      uptimeMs: sources.elapsed() - begun,
      checks: readiness.checks,
      diskFreeBytes: readiness.diskFreeBytes,
      memoryBytes,
      clockStepMs: readiness.clockStepMs,
      connections: [...byRole].map(([role, count]) => ({ role, count })),
      operations: {
        done: recent.sum('outcome:ok') + recent.sum('outcome:replay'),
        refused: recent.sum('outcome:refused'),
        failed: recent.sum('outcome:failed'),
        slow: recent.sum('operation.slow'),
      },
      events: { sent: recent.sum('lag'), late: recent.sum('lag.slow') },
      limitsHit: [...recent.list('limit:')].map(([reason, count]) => ({ reason, count })),
      failedSignIns: [...recent.list('sign-in:').values()].reduce((sum, count) => sum + count, 0),
    };
  };
}
