export type { EntrantRow, JudgedRow, KnownEntrant } from './judge-rows.ts';
export { judgeEntrantRows } from './judge-rows.ts';
export { judgeName, keyName, MAX_NAME_LENGTH, normalizeName } from './name.ts';
