import { expect, it } from 'vitest';
import { fitSlope } from './slope.ts';

/** Noise that is the same each time. */
const noise = (no: number) => ((no * 7919) % 101) / 101 - 0.5;
const samples = (rise: number) =>
  Array.from({ length: 60 }, (_, no) => ({ at: no, value: 40 + rise * no + noise(no) }));

it('finds a rise that is there, and calls none that is not', () => {
  const rising = fitSlope(samples(0.05));
  expect(rising.slope).toBeCloseTo(0.05, 1);
  expect(rising.low).toBeGreaterThan(0);
  const flat = fitSlope(samples(0));
  expect(flat.low).toBeLessThanOrEqual(0);
  expect(flat.high).toBeGreaterThanOrEqual(0);
});
