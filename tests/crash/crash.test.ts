import { randomInt } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { CrashSite, MOMENTS } from './run.ts';

/** SEED=n dies at the same moments again, as far as a moment can be had again. */
const SEED = process.env['SEED'] ?? String(randomInt(2 ** 31));

/** Each moment twice; `npm run crash` has more. */
describe(`a host that is killed while four clients drive it (SEED=${SEED})`, () => {
  const site = new CrashSite();
  afterAll(() => site.remove());

  it.each([...MOMENTS, ...MOMENTS].map((moment, no) => ({ moment, no })))(
    '[OP2] [EV1] [RS2] keeps what it answered, once, and shows no hole after run $no, killed at: $moment',
    async ({ moment, no }) => {
      const report = await site.run(`${SEED}/${no}`, moment);
      expect(report.faults).toEqual([]);
      expect(report.answered + report.lost).toBeGreaterThan(0);
    },
    60_000,
  );
});
