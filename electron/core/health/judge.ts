import { ALARMS, type Alarm, type HealthDto } from '#shared/protocol/dto/host.ts';
import type { BackupHealth } from '../backup/keeper.ts';
import { LEAST_FREE_BYTES, type ReadinessState } from './readiness.ts';
import type { Recent } from './recent.ts';

export interface HealthFacts {
  readonly readiness: ReadinessState;
  readonly memoryBytes: number;
  readonly recent: Pick<Recent, 'sum' | 'list'>;
  /** Undefined until the store is open. */
  readonly backups: BackupHealth | undefined;
}

const LOW_DISK_BYTES = 1024 ** 3;
/** The most that the host may take with 2,000 spectators. */
const MOST_MEMORY_BYTES = 600 * 1024 ** 2;
/** One in a hundred over its time is the 99th percentile; fewer than this many say nothing. */
const SLOW_SHARE = 0.01;
const LEAST_COUNT = 100;
const MANY = { slowReaders: 10, refused: 10, guesses: 30 } as const;
/** Three times as long as between two backups. */
const LONG_UNSAVED_MS = 30 * 60_000;
const TROUBLE: ReadonlySet<Alarm> = new Set(['database-writes', 'disk-full', 'clock-set', 'operations-failed']);

/** What is wrong with the host now, the most serious first. Pure: the rules of docs/runbook.md. */
export function judge(facts: HealthFacts): HealthDto['alarms'] {
  const raised = raise(facts);
  return ALARMS.filter((alarm) => raised[alarm]).map((alarm) => ({
    alarm,
    level: TROUBLE.has(alarm) ? 'trouble' : 'watch',
  }));
}

function raise({ readiness, memoryBytes, recent, backups }: HealthFacts): Readonly<Record<Alarm, boolean>> {
  const { checks, diskFreeBytes } = readiness;
  const isSlow = (word: string) => {
    const all = recent.sum(word);
    return all >= LEAST_COUNT && recent.sum(`${word}.slow`) > all * SLOW_SHARE;
  };
  const guesses = [...recent.list('sign-in:')].filter(([reason]) => GUESSES.has(reason));
  return {
    'database-writes': !checks.database,
    'disk-full': !checks.disk,
    'clock-set': !checks.clock,
    'operations-failed': recent.sum('outcome:failed') > 0,
    'disk-low': diskFreeBytes !== null && diskFreeBytes >= LEAST_FREE_BYTES && diskFreeBytes < LOW_DISK_BYTES,
    'backup-failed': backups?.isFailing === true,
    'backup-old': (backups?.unsavedMs ?? 0) > LONG_UNSAVED_MS,
    'backup-second-missing': backups?.second === 'missing' || backups?.second === 'failing',
    'memory-high': memoryBytes > MOST_MEMORY_BYTES,
    'loop-late': isSlow('loop'),
    'database-slow': isSlow('database'),
    'events-late': isSlow('lag'),
    'slow-readers': recent.sum('limit:reconnect') >= MANY.slowReaders,
    'connections-refused': recent.sum('limit:limit.connections') + recent.sum('limit:limit.room_full') >= MANY.refused,
    'sign-in-guesses': guesses.reduce((sum, [, count]) => sum + count, 0) >= MANY.guesses,
  };
}

/** A wrong code, PIN or link, or a subject that is locked; an expired token is nobody's guess. */
const GUESSES = new Set([
  'auth.code_unknown',
  'auth.pin_wrong',
  'auth.link_unknown',
  'auth.locked',
  'auth.token_invalid',
]);
