export interface Sample {
  /** Minutes since the first one. */
  readonly at: number;
  readonly value: number;
}

export interface Slope {
  /** Of the straight line through the samples by least squares, a minute. */
  readonly slope: number;
  /** Below this it is with 95 % confidence, and above the other (one-sided each). */
  readonly low: number;
  readonly high: number;
}

/**
 * The slope of samples and its bounds. With 40 samples and more Student's t is taken as 1.69. Samples that follow each other are alike,
 * which makes the bounds narrower than they should be: a strict judge.
 */
export function fitSlope(samples: readonly Sample[]): Slope {
  const n = samples.length;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / n;
  const meanAt = mean(samples.map(({ at }) => at));
  const meanValue = mean(samples.map(({ value }) => value));
  const spread = samples.reduce((sum, { at }) => sum + (at - meanAt) ** 2, 0);
  const slope = samples.reduce((sum, { at, value }) => sum + (at - meanAt) * (value - meanValue), 0) / spread;
  const errors = samples.reduce((sum, { at, value }) => sum + (value - meanValue - slope * (at - meanAt)) ** 2, 0);
  const margin = STUDENT_T * Math.sqrt(errors / (n - 2) / spread);
  return { slope, low: slope - margin, high: slope + margin };
}

const STUDENT_T = 1.69;
