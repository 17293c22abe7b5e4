export { isSince, judgeOrigin, MAX_POINTS, readPoints, readSince } from './attributes.ts';
export type { EntrantRow, JudgedRow, KnownEntrant } from './judge-rows.ts';
export { judgeEntrantRows } from './judge-rows.ts';
export { judgeName, keyName, MAX_NAME_LENGTH, normalizeName } from './name.ts';
export { makeStandIn, STAND_IN } from './stand-in.ts';
export type { WordList } from './words/find-blocked-word.ts';
export { makeWordList } from './words/find-blocked-word.ts';
export type { OwnWords } from './words/index.ts';
export { BUILT_IN_WORDS, listWords } from './words/index.ts';
