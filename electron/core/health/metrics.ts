import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { BackupHealth } from '../backup/keeper.ts';
import type { RealtimeMeter } from '../realtime/ports.ts';
import type { Census } from '../realtime/census.ts';
import type { ReadinessState } from './readiness.ts';
import { createRecent, type Recent } from './recent.ts';

export type Outcome = 'ok' | 'replay' | 'refused' | 'failed';

/** Longer than these is slow: shared/spec of the hall's load, a result on every screen within 250 ms, the desk within 100. */
export const SLOW_MS = { lag: 250, operation: 100, database: 100, loop: 200 } as const;

/** All that is counted, for Prometheus and for the console's page of the host's state. Numbers and fixed words, never an id or a name. */
export interface Metrics {
  /** What the realtime face counts. */
  readonly meter: RealtimeMeter;
  /** The same of the last minutes. */
  readonly recent: Recent;
  operation(name: string, outcome: Outcome, ms: number): void;
  signInFailed(reason: string): void;
  /** Time of one statement, waiting for the disk included. */
  databaseTook(ms: number): void;
  /** From the commit until its events were handed to all sockets. */
  eventsSent(ms: number): void;
  loopWasLate(ms: number): void;
  /** Text in Prometheus' format, and its content type. */
  read(): Promise<{ readonly type: string; readonly text: string }>;
}

export interface MetricsSources {
  readonly elapsed: () => number;
  readonly census: () => Census;
  readonly readiness: () => Promise<ReadinessState>;
  readonly backups: () => BackupHealth | undefined;
}

const LATENCY_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export function createMetrics(sources: MetricsSources): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  const recent = createRecent(sources.elapsed);
  const messages = { in: 0, out: 0 };

  const operations = new Histogram({
    name: 'matchdesk_operation_seconds',
    help: 'Time of an operation, by name and outcome (ok, replay, refused, failed).',
    labelNames: ['operation', 'outcome'],
    buckets: LATENCY_S,
    registers,
  });
  const limitsHit = new Counter({
    name: 'matchdesk_limits_hit_total',
    help: 'Refusals by a limit, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const signIns = new Counter({
    name: 'matchdesk_sign_in_failures_total',
    help: 'Failed sign-ins and tokens that were no good, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const database = new Histogram({
    name: 'matchdesk_database_seconds',
    help: 'Time of one statement of the database, commits included.',
    buckets: LATENCY_S,
    registers,
  });
  const lag = new Histogram({
    name: 'matchdesk_event_lag_seconds',
    help: 'From a commit until its events were handed to every socket.',
    buckets: LATENCY_S,
    registers,
  });
  const loop = new Histogram({
    name: 'matchdesk_event_loop_lag_seconds',
    help: 'How much later than asked for a timer of the host ran.',
    buckets: LATENCY_S,
    registers,
  });
  addGauges(registers, sources, messages);

  function slowOrNot(word: keyof typeof SLOW_MS, ms: number): void {
    recent.add(word);
    if (ms > SLOW_MS[word]) recent.add(`${word}.slow`);
  }

  return {
    recent,
    meter: {
      received: () => void (messages.in += 1),
      sent: () => void (messages.out += 1),
      limitHit(reason) {
        limitsHit.inc({ reason });
        recent.add(`limit:${reason}`);
      },
    },
    operation(operation, outcome, ms) {
      operations.observe({ operation, outcome }, ms / 1000);
      recent.add(`outcome:${outcome}`);
      slowOrNot('operation', ms);
    },
    signInFailed(reason) {
      signIns.inc({ reason });
      recent.add(`sign-in:${reason}`);
    },
    databaseTook(ms) {
      database.observe(ms / 1000);
      slowOrNot('database', ms);
    },
    eventsSent(ms) {
      lag.observe(ms / 1000);
      slowOrNot('lag', ms);
    },
    loopWasLate(ms) {
      loop.observe(ms / 1000);
      slowOrNot('loop', ms);
    },
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

/** What is looked up only when somebody reads: it costs nothing meanwhile. */
function addGauges(registers: Registry[], sources: MetricsSources, messages: { in: number; out: number }): void {
  const gauge = (name: string, help: string, labelNames: string[], collect: (self: Gauge) => void | Promise<void>) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      collect() {
        this.reset();
        return collect(this);
      },
    });
  gauge('matchdesk_connections', 'Sessions by role and state (hello, open, behind).', ['role', 'state'], (self) => {
    for (const { role, state, count } of sources.census().sessions) self.set({ role, state }, count);
  });
  gauge('matchdesk_subscriptions', 'Topics that sessions hear, by kind and role.', ['topic', 'role'], (self) => {
    for (const { kind, role, count } of sources.census().topics) self.set({ topic: kind, role }, count);
  });
  gauge('matchdesk_active_connections', 'Sessions that are open.', [], (self) => self.set(sources.census().active));
  gauge('matchdesk_ready', 'Checks of /readyz: 1 is good.', ['check'], async (self) => {
    for (const [check, ok] of Object.entries((await sources.readiness()).checks)) self.set({ check }, ok ? 1 : 0);
  });
  gauge('matchdesk_disk_free_bytes', 'Room where the data folder is.', [], async (self) => {
    self.set((await sources.readiness()).diskFreeBytes ?? Number.NaN);
  });
  gauge('matchdesk_clock_step_seconds', 'By how much the clock was set in the last 10 minutes.', [], async (self) => {
    self.set((await sources.readiness()).clockStepMs / 1000);
  });
  gauge('matchdesk_backup_age_seconds', 'Age of the newest good backup; NaN: there is none.', [], (self) => {
    self.set((sources.backups()?.ageMs ?? Number.NaN) / 1000);
  });
  gauge('matchdesk_backup_unsaved_seconds', 'For how long changes have waited for a backup.', [], (self) => {
    self.set((sources.backups()?.unsavedMs ?? 0) / 1000);
  });
  gauge('matchdesk_backup_second', 'The second folder: 1 for the state it is in.', ['state'], (self) => {
    self.set({ state: sources.backups()?.second ?? 'none' }, 1);
  });
  gauge('process_resident_memory_bytes', 'Memory of the process.', [], (self) => self.set(process.memoryUsage.rss()));
  gauge('nodejs_heap_size_used_bytes', 'Heap in use.', [], (self) => self.set(process.memoryUsage().heapUsed));
  new Counter({
    name: 'matchdesk_backup_failures_total',
    help: 'Backups or copies to the second folder that failed.',
    registers,
    collect() {
      this.reset();
      this.inc(sources.backups()?.failures ?? 0);
    },
  });
  gauge('matchdesk_uptime_seconds', 'Since the start.', [], (self) => self.set(process.uptime()));
  new Counter({
    name: 'matchdesk_messages_total',
    help: 'Frames from and to clients.',
    labelNames: ['direction'],
    registers,
    collect() {
      this.reset();
      this.inc({ direction: 'in' }, messages.in);
      this.inc({ direction: 'out' }, messages.out);
    },
  });
}
