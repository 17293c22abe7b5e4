import { setTimeout as pause } from 'node:timers/promises';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { CrowdChild, ServerChild } from './child.ts';
import type { Desk } from './desk.ts';
import { moment } from './moment.ts';
import type { Which, WindowReport } from './orders.ts';

export interface Measured extends WindowReport {
  /** Processor time of the server for each message that was delivered, ms. */
  readonly cpu: number;
  readonly rssMb: number;
}

export interface Pace {
  /** Messages a second. */
  readonly rate: number;
  readonly seconds: number;
}

/** Counts what one server sends while `drive` makes it send. */
export async function measureWindow(
  which: Which,
  { server, crowd, pace, drive }: {
    readonly server: ServerChild;
    readonly crowd: CrowdChild;
    readonly pace: Pace;
    readonly drive: () => Promise<void>;
  }, // prettier-ignore
): Promise<Measured> {
  await crowd.ask({ kind: 'begin', which, most: Math.ceil(pace.rate * pace.seconds) + 1 });
  await server.ask({ kind: 'mark' });
  await drive();
  const before = await server.ask({ kind: 'report' });
  const report = await crowd.ask({ kind: 'end', which, stamps: before.stamps });
  // Asked again: what was still on its way is delivered by now, and was work, too.
  const { cpuMs, rssMb } = await server.ask({ kind: 'report' });
  return { ...report, cpu: cpuMs / report.delivered, rssMb };
}

/** Calls `act` at an even pace, whether or not the last one is done, as a hall does; resolves when all are done. */
export async function atPace<T>({ rate, seconds }: Pace, act: (no: number) => Promise<T>): Promise<T[]> {
  const from = moment();
  const acts: Promise<T>[] = [];
  for (let no = 0; no < Math.round(rate * seconds); no += 1) {
    const wait = from + (no * 1000) / rate - moment();
    if (wait > 0) await pause(wait);
    acts.push(act(no));
  }
  return Promise.all(acts);
}

/** Acts until `isOver`, at the pace. */
export async function keepActing(desk: Desk, rate: number, isOver: () => boolean): Promise<void> {
  while (!isOver()) await Promise.all([desk.act(), pause(1000 / rate)]);
}

/** The line over which the bare server is told what to send. */
export async function openPublisher(url: string): Promise<WebSocket> {
  const ws = new WebSocket(`${url.replace(/^http/, 'ws')}/publish`, { perMessageDeflate: false });
  await once(ws, 'open');
  return ws;
}
