import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Child } from '../bench/fanout/child.ts';
import { signIn } from '../e2e/support/people.ts';
import { Hall } from './hall.ts';
import type { Measured } from './host-main.ts';
import { fitSlope, type Sample } from './slope.ts';

const HELP = `npm run --silent soak -- [--minutes N] [--clients N]

Drives a host with many clients, and looks whether its heap grows: the heap after each garbage collection, past the first fifth of the time,
must have no slope that is above zero with 95 % confidence. Default: 10 minutes, 300 clients. One JSON line; ends with 1 when it grows.
The engine of the host compiles nothing while it is measured: see docs/decisions for why.
`;
/**
 * What the engine learns of a running program lies in the same heap, and it goes on learning for hours, ever more slowly. Here it
 * notes types from the first call on and compiles nothing anew, so that what grows is the host's.
 */
const STEADY_ENGINE = ['--no-lazy-feedback-allocation', '--no-flush-bytecode', '--no-opt', '--no-maglev'];
const SAMPLES = 75;
/** Until then caches fill, and that is no leak. */
const WARM_UP = 0.2;
const MB = 1024 ** 2;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    clients: { type: 'string', default: '300' },
    help: { type: 'boolean' },
  },
});
if (values.help) process.stdout.write(HELP);
else process.exitCode = (await soak(Number(values.minutes), Number(values.clients))) ? 0 : 1;

async function soak(minutes: number, clients: number): Promise<boolean> {
  process.execArgv.push('--expose-gc', ...STEADY_ENGINE);
  const script = '../../soak/host-main.ts';
  const host = await Child.start<{ kind: 'measure' }, { measure: Measured }, { url: string; adminToken: string }>(
    script,
    [],
  );
  const hall = new Hall(host.ready.url, await signIn(host.ready.url, host.ready.adminToken));
  try {
    await hall.open(clients);
    while (!hall.isFull) await pause(100);
    const samples = await live(hall, minutes, () => host.ask({ kind: 'measure' }));
    const counted = samples.filter(({ at }) => at >= minutes * WARM_UP);
    const { slope, low, high } = fitSlope(counted.map(({ at, heapBytes }) => ({ at, value: heapBytes / MB })));
    const grows = low > 0;
    const inMb = (bytes: number | undefined) => Number(((bytes ?? 0) / MB).toFixed(1));
    const line = {
      minutes,
      clients,
      deeds: hall.deeds,
      samples: counted.length,
      heapMb: [inMb(counted[0]?.heapBytes), inMb(counted.at(-1)?.heapBytes)],
      mostMemoryMb: inMb(Math.max(...samples.map(({ memoryBytes }) => memoryBytes))),
      slopeMbAMinute: Number(slope.toFixed(4)),
      confidence95: [Number(low.toFixed(4)), Number(high.toFixed(4))],
      grows,
    };
    // The course of it, for whoever looks for what grows.
    process.stderr.write(`${samples.map(({ heapBytes }) => inMb(heapBytes)).join(' ')}\n`);
    process.stdout.write(`${JSON.stringify(line)}\n`);
    return !grows;
  } finally {
    hall.close();
    host.kill();
  }
}

/** Lets the hall live, and measures at even moments between its turns. */
async function live(
  hall: Hall,
  minutes: number,
  measure: () => Promise<Measured>,
): Promise<(Pick<Sample, 'at'> & Measured)[]> {
  const begun = performance.now();
  const passed = () => (performance.now() - begun) / 60_000;
  const samples = [];
  while (passed() < minutes) {
    await hall.turn();
    if (passed() >= (samples.length * minutes) / SAMPLES) samples.push({ at: passed(), ...(await measure()) });
    await pause(20);
  }
  return samples;
}
