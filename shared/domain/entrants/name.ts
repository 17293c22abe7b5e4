import { ok, refuse } from '#shared/lib/result.ts';
import type { Result } from '#shared/lib/result.ts';

/** Longest name of an entrant in characters as people count them (Unicode code points after NFC). */
export const MAX_NAME_LENGTH = 64;

/** Marks that turn the direction of text or take no room: they could disguise a name. Joiners stay: Bengali needs them. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Control characters that are not white space. */
const CONTROL = /(?!\s)\p{Cc}/gu;

/** One way to write a name: unseen characters gone, white space collapsed and trimmed, then NFC. */
export function normalizeName(text: string): string {
  const seen = text.replace(UNSEEN, '').replace(CONTROL, '');
  return seen.replace(/\s+/gu, ' ').trim().normalize('NFC');
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
