export type { DoubleEliminationConfig, GrandFinal } from './config.ts';
export { MAX_BRACKETS } from './config.ts';
export { doubleElimination } from './format.ts';
export { listDropMasks } from './losers-order.ts';
export type { StopAt } from './stop.ts';
export { readStop, STOPS } from './stop.ts';
