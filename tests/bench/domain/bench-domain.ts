import type { Figure, Figures } from '../figure.ts';
import { measure, round } from '../measure.ts';
import type { Runs } from '../measure.ts';
import { make, play } from './ours.ts';
import { makeTheirs, playTheirs } from './theirs.ts';

const OURS: Runs = { warmUp: 200, runs: 200, within: 4000 };
/** The peer takes seconds for a large bracket, so a large one is made just a few times. */
const THEIRS: Runs = { warmUp: 1, runs: 9, within: 4000 };
const THEIRS_LARGE: Runs = { warmUp: 0, runs: 3, within: 4000 };

const FORMATS = [
  { name: 'single', ours: 'single-elimination', theirs: 'single_elimination' },
  { name: 'double', ours: 'double-elimination', theirs: 'double_elimination' },
] as const;

/** Making and playing brackets, ours and brackets-manager's turn by turn in one run; times are medians. */
export async function benchDomain(): Promise<Figures> {
  const figures: Record<string, Figure> = {};
  for (const { name, ours, theirs } of FORMATS) {
    for (const entrants of [1024, 4096]) {
      const oursMs = await measure(() => void make(ours, entrants), OURS);
      const bounded = entrants > 1024 ? THEIRS_LARGE : THEIRS;
      const theirsMs = await measure(async () => void (await makeTheirs(theirs, entrants)), bounded);
      const promise = entrants === 1024 ? { atLeast: 100 } : {};
      Object.assign(figures, compare(`make_${name}_${entrants}`, oursMs, theirsMs, promise));
    }
    const growth = (figures[`make_${name}_4096_ms`]?.value ?? 0) / (figures[`make_${name}_1024_ms`]?.value ?? 1);
    figures[`make_${name}_growth_1024_to_4096`] = { value: round(growth), unit: 'times', atMost: 6 };
  }
  return { ...figures, ...(await benchPlay()) };
}

/** Making is taken off: both make a bracket for each run, as a bracket can be played once. */
async function benchPlay(): Promise<Figures> {
  const entrants = 512;
  const oursMade = await measure(() => void make('double-elimination', entrants), OURS);
  const oursBoth = await measure(() => play(make('double-elimination', entrants)), OURS);
  const theirsMade = await measure(async () => void (await makeTheirs('double_elimination', entrants)), THEIRS_LARGE);
  const theirsBoth = await measure(
    async () => playTheirs(await makeTheirs('double_elimination', entrants)),
    THEIRS_LARGE,
  );
  return compare(`play_double_${entrants}`, oursBoth - oursMade, theirsBoth - theirsMade, { atLeast: 50 });
}

function compare(name: string, oursMs: number, theirsMs: number, promise: { atLeast?: number }): Figures {
  return {
    [`${name}_ms`]: { value: round(oursMs), unit: 'ms' },
    [`${name}_brackets_manager_ms`]: { value: round(theirsMs), unit: 'ms' },
    [`${name}_times_faster`]: { value: round(theirsMs / oursMs), unit: 'times', ...promise },
  };
}
