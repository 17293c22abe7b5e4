import { BENGALI } from './bn.ts';
import { ENGLISH } from './en.ts';
import { foldText } from './fold.ts';

/** The words that come with the program, by language. A language more is a file more. */
export const BUILT_IN_WORDS: Readonly<Record<string, readonly string[]>> = { en: ENGLISH, bn: BENGALI };

/** What an organizer made of the list. */
export interface OwnWords {
  readonly added: readonly string[];
  /** Words of the list that may be shown all the same. */
  readonly allowed: readonly string[];
}

/** The words that come with the program and those that were added, without those that are allowed. */
export function listWords({ added, allowed }: OwnWords): readonly string[] {
  const passing = new Set(allowed.map(foldWord));
  const words = Object.values(BUILT_IN_WORDS).flat();
  return [...words.filter((word) => !passing.has(foldWord(word))), ...added];
}

/** Allowing `word` takes `word*` out as well: who writes it thinks of the word. */
function foldWord(word: string): string {
  return foldText(word).replaceAll('*', '').trim();
}
