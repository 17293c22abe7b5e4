/** Names of the last rounds of a side, the last one first; those before have numbers. */
export const LAST_ROUNDS = ['Final', 'Semi-Final', 'Quarter-Final'];

/** Whether the first of two entrants is seeded better, as far as that is known. */
export type Better = (a: number, b: number) => boolean;
