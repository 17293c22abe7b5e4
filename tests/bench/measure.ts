export interface Runs {
  /** Runs that are thrown away, so that the compiler has seen the code. */
  readonly warmUp: number;
  readonly runs: number;
  /** No further run is begun after this time, in ms, warm-up not counted; at least one is made. */
  readonly within: number;
}

/**
 * Median processor time of one run, in ms. Not the time on the wall: on a busy machine a long run is interrupted and a
 * short one is not, so that the slower of two would look slower than it is.
 */
export async function measure(run: () => void | Promise<void>, runs: Runs): Promise<number> {
  const [median = 0] = await measureInTurn([run], runs);
  return median;
}

/** The same for several, turn by turn in one loop, so that what disturbs one disturbs the others too. */
export async function measureInTurn(
  all: readonly (() => void | Promise<void>)[],
  { warmUp, runs, within }: Runs,
): Promise<readonly number[]> {
  for (let i = 0; i < warmUp; i++) for (const run of all) await run();
  const times = all.map((): number[] => []);
  const begun = performance.now();
  for (let i = 0; i === 0 || (i < runs && performance.now() - begun < within); i++) {
    for (const [index, run] of all.entries()) times[index]?.push(await clock(run));
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0);
}

async function clock(run: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Rounded to three significant digits, since more are noise. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
