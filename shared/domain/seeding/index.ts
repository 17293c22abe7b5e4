export { keepGroupsApart } from './keep-groups-apart.ts';
export { listBracketPositions } from './positions.ts';
export type { Draw } from './random.ts';
export { makeDraw } from './random.ts';
export { moveSeed, seedInOrder, seedRandomly, swapSeeds } from './seed.ts';
