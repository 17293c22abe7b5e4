import { z } from 'zod';

const MAX_WORD = 40;
const MAX_WORDS = 500;

const WordsSchema = z.array(z.string().trim().min(1).max(MAX_WORD)).max(MAX_WORDS);

/** What an organizer made of the word list: words that are added, and words of it that may be shown all the same. */
export const OwnWordsSchema = z.strictObject({ added: WordsSchema, allowed: WordsSchema });
export type OwnWords = z.infer<typeof OwnWordsSchema>;
