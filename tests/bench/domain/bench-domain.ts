import type { FormatCode } from '#shared/domain/formats/registry.ts';
import type { Figure, Figures } from '../figure.ts';
import { measure, measureInTurn, round } from '../measure.ts';
import type { Runs } from '../measure.ts';
import { make, play } from './ours.ts';
import { makeTheirs, playTheirs } from './theirs.ts';

const OURS: Runs = { warmUp: 200, runs: 200, within: 4000 };
/** The peer takes seconds for a large bracket, so a large one is made just a few times. */
const THEIRS: Runs = { warmUp: 1, runs: 9, within: 4000 };
const THEIRS_LARGE: Runs = { warmUp: 0, runs: 3, within: 4000 };

const GROWTH: Runs = { warmUp: 5, runs: 41, within: 4000 };

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
    figures[`make_${name}_growth_1024_to_4096`] = { value: await measureGrowth(ours), unit: 'times', atMost: 6 };
  }
  return { ...figures, ...(await benchPlay()) };
}

/**
 * How much more a bracket of 4,096 costs than one of 1,024; 4 when it grows as they do. A sample makes as many matches
 * of either, turn by turn, and enough of them that each pays for the garbage it leaves: of single brackets the median
 * small one would never meet the collector, and every large one would.
 */
async function measureGrowth(format: FormatCode): Promise<number> {
  const makeMany = (count: number, entrants: number) => (): void => {
    for (let i = 0; i < count; i++) make(format, entrants);
  };
  const [small = 1, large = 0] = await measureInTurn([makeMany(64, 1024), makeMany(16, 4096)], GROWTH);
  return round((4 * large) / small);
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
