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
export async function measure(run: () => void | Promise<void>, { warmUp, runs, within }: Runs): Promise<number> {
  for (let i = 0; i < warmUp; i++) await run();
  const times: number[] = [];
  const begun = performance.now();
  while (times.length === 0 || (times.length < runs && performance.now() - begun < within)) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** Rounded to three significant digits, since more are noise. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
