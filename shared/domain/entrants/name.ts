import { ok, refuse } from '#shared/lib/result.ts';
import type { Result } from '#shared/lib/result.ts';

/** Longest name of an entrant in characters as people count them (Unicode code points after NFC). */
export const MAX_NAME_LENGTH = 64;

/** Control characters and marks that turn the direction of text: they could disguise a name. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** One way to write a name: NFC, unseen characters gone, white space collapsed and trimmed. Joiners stay: Bengali needs them. */
export function normalizeName(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();
}

/** What two names are compared by: 'ALICE' and ' alice ' are one. Not for showing. */
export function keyName(name: string): string {
  return normalizeName(normalizeName(name).normalize('NFKC').toLowerCase());
}

/** The normalized name, or `entrant.name_missing`, `entrant.name_too_long` {length, most}. */
export function judgeName(text: string): Result<string> {
  const name = normalizeName(text);
  const length = Array.from(name).length;
  if (length === 0) return refuse('entrant.name_missing');
  if (length > MAX_NAME_LENGTH) return refuse('entrant.name_too_long', { length, most: MAX_NAME_LENGTH });
  return ok(name);
}
