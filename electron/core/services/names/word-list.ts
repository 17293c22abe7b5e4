import { listWords, makeWordList, type WordList } from '#shared/domain/entrants/index.ts';
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

/** The list that holds with this setting. */
export function getWordList(setting: string | undefined): WordList {
  if (kept !== undefined && kept.setting === setting) return kept.list;
  const list = makeWordList(listWords(readOwnWords(setting)));
  kept = { setting, list };
  return list;
}
