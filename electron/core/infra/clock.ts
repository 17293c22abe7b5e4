/** Milliseconds UTC. Handed in everywhere, so that tests hold the time. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
