import { BENGALI } from './bn.ts';
import { ENGLISH } from './en.ts';

/** The words that come with the program, by language. A language more is a file more. */
export const BUILT_IN_WORDS: Readonly<Record<string, readonly string[]>> = { en: ENGLISH, bn: BENGALI };
