import { setTimeout as pause } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { Child, type CrowdChild, type ServerChild } from './child.ts';
import { Desk } from './desk.ts';
import { median, percentile } from './percentile.ts';
import { atPace, keepActing, type Measured, measureWindow, openPublisher, type Pace } from './windows.ts';

export interface Plan extends Pace {
  readonly clients: number;
  readonly pairs: number;
}

export interface Side {
  readonly p50: number;
  readonly p99: number;
  readonly cpu: number;
  readonly rssMb: number;
  readonly lost: number;
}

export interface Report {
  readonly clients: number;
  readonly ours: Side;
  readonly bare: Side;
  readonly command: { readonly p99: number };
  readonly reconnect: { readonly seconds: number; readonly missed: number };
  /** Ours to bare: the median over the pairs of windows. */
  readonly ratio: { readonly p99: number; readonly cpu: number };
}

/** Before anything counts, so that the compiler has seen the code of both. */
const WARM_UP = { rate: 10, seconds: 3 };
/** How long the crowd is away before it comes back as one. */
const AWAY_MS = 1_000;

/** The processes of one run. */
interface Stage {
  readonly plan: Plan;
  readonly host: ServerChild;
  readonly bare: ServerChild;
  readonly crowd: CrowdChild;
  readonly desk: Desk;
  readonly publisher: WebSocket;
  readonly commandTimes: number[];
}

export async function runFanOut(plan: Plan): Promise<Report> {
  const started: { kill(): void }[] = [];
  const start = async <C extends { kill(): void }>(child: Promise<C>) => {
    const running = await child;
    started.push(running);
    return running;
  };
  try {
    const args = [String(plan.clients)];
    const host: ServerChild = await start(Child.start('host-main.ts', args));
    const bare: ServerChild = await start(Child.start('bare-main.ts', args));
    const crowd: CrowdChild = await start(Child.start('crowd-main.ts', args));
    const desk = await Desk.open(host.ready.url, host.ready.adminToken ?? '');
    await crowd.ask({ kind: 'join', which: 'ours', url: host.ready.url, topic: desk.topic });
    await crowd.ask({ kind: 'join', which: 'bare', url: bare.ready.url });
    const publisher = await openPublisher(bare.ready.url);
    const stage = { plan, host, bare, crowd, desk, publisher, commandTimes: [] };
    const report = await runWindows(stage);
    desk.close();
    publisher.terminate();
    await Promise.all([host.ask({ kind: 'stop' }), bare.ask({ kind: 'stop' })]);
    host.process.disconnect();
    return report;
  } finally {
    // Our host goes by itself, since it clears its folder away.
    for (const child of started.slice(1)) child.kill();
  }
}

async function runWindows(stage: Stage): Promise<Report> {
  const { plan, commandTimes } = stage;
  await measureOurs(stage, WARM_UP);
  await measureBare(stage, WARM_UP);
  commandTimes.length = 0;

  const ours: Measured[] = [];
  const bare: Measured[] = [];
  for (let pair = 0; pair < plan.pairs; pair += 1) {
    const order = pair % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
    for (const which of order) {
      if (which === 'ours') ours.push(await measureOurs(stage, plan));
      else bare.push(await measureBare(stage, plan));
    }
  }
  const ratioOf = (read: (one: Measured) => number) =>
    median(ours.map((one, pair) => read(one) / (bare[pair] === undefined ? NaN : read(bare[pair]))));
  const command = { p99: percentile(Float64Array.from(commandTimes).sort(), 0.99) };
  return {
    clients: plan.clients,
    ours: sumUp(ours),
    bare: sumUp(bare),
    command,
    reconnect: await measureReturn(stage),
    ratio: { p99: ratioOf(({ p99 }) => p99), cpu: ratioOf(({ cpu }) => cpu) },
  };
}

function measureOurs({ host: server, crowd, desk, commandTimes }: Stage, pace: Pace): Promise<Measured> {
  const drive = async () => void commandTimes.push(...(await atPace(pace, () => desk.act())));
  return measureWindow('ours', { server, crowd, pace, drive });
}

/** What our host sent last is what the bare server sends. */
function measureBare({ bare: server, crowd, desk, publisher }: Stage, pace: Pace): Promise<Measured> {
  const texts = desk.heard.slice(-Math.round(pace.rate * pace.seconds));
  const drive = async () => {
    await atPace(pace, (no) => {
      publisher.send(texts[no % texts.length] ?? '');
      return Promise.resolve();
    });
    await new Promise((resolve) => publisher.once('pong', resolve).ping());
  };
  return measureWindow('bare', { server, crowd, pace, drive });
}

/** All lines are cut at once, and all come back at once, while the desk goes on. */
async function measureReturn({ plan, crowd, desk }: Stage): Promise<Report['reconnect']> {
  const over = { is: false };
  await crowd.ask({ kind: 'drop' });
  const acting = keepActing(desk, plan.rate, () => over.is);
  await pause(AWAY_MS);
  const { seconds } = await crowd.ask({ kind: 'return', head: headOf(desk) });
  over.is = true;
  await acting;
  await desk.hearAll();
  const { missed } = await crowd.ask({ kind: 'settle', head: headOf(desk) });
  return { seconds, missed };
}

function headOf(desk: Desk): number {
  const { offset } = JSON.parse(desk.heard.at(-1) ?? '{"offset":0}') as { offset: number };
  return offset;
}

function sumUp(windows: readonly Measured[]): Side {
  return {
    p50: median(windows.map(({ p50 }) => p50)),
    p99: median(windows.map(({ p99 }) => p99)),
    cpu: median(windows.map(({ cpu }) => cpu)),
    rssMb: Math.max(...windows.map(({ rssMb }) => rssMb)),
    lost: windows.reduce((sum, { lost }) => sum + lost, 0),
  };
}
