export interface Runs {
  /** Runs that are thrown away, so that the compiler has seen the code. */
  readonly warmUp: number;
  readonly runs: number;
  /** No further run is begun after this time, in ms, warm-up not counted; at least one is made. */
  readonly within: number;
}

/** Median time of one run, in ms. */
export async function measure(run: () => void | Promise<void>, { warmUp, runs, within }: Runs): Promise<number> {
  for (let i = 0; i < warmUp; i++) await run();
  const times: number[] = [];
  const begun = performance.now();
  while (times.length === 0 || (times.length < runs && performance.now() - begun < within)) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** Rounded to three significant digits, since more are noise. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
