import { BUILT_IN_WORDS, foldText, makeWordList, type WordList } from '#shared/domain/entrants/index.ts';
import { OwnWordsSchema, type OwnWords } from '#shared/protocol/dto/names.ts';

/** Key of the setting that holds an organizer's own words. */
export const OWN_WORDS = 'names.words';

const NONE: OwnWords = { added: [], allowed: [] };

/** Nothing where it cannot be read: the list that comes with the program still holds. */
export function readOwnWords(setting: string | undefined): OwnWords {
  if (setting === undefined) return NONE;
  const parsed = OwnWordsSchema.safeParse(JSON.parse(setting));
  return parsed.success ? parsed.data : NONE;
}

/** A copy of the list as the setting made it; compiling it for each name would cost more than reading the setting. */
let kept: { readonly setting: string | undefined; readonly list: WordList } | undefined;

/** The words that come with the program and those of the organizer, without those that the organizer allows. */
export function getWordList(setting: string | undefined): WordList {
  if (kept !== undefined && kept.setting === setting) return kept.list;
  const { added, allowed } = readOwnWords(setting);
  const passing = new Set(allowed.map(foldWord));
  const words = Object.values(BUILT_IN_WORDS).flat();
  const list = makeWordList([...words.filter((word) => !passing.has(foldWord(word))), ...added]);
  kept = { setting, list };
  return list;
}

/** Allowing `word` takes `word*` out as well: who writes it thinks of the word. */
function foldWord(word: string): string {
  return foldText(word).replaceAll('*', '').trim();
}
