const ELLIPSIS = '…';
/** Letters as people count them: a Bengali vowel sign belongs to its consonant. */
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Shortens a name from the middle to at most `max` letters: both ends stay, as names of one club begin alike and names of
 * one family end alike. "Dhaka Dynamites Academy" in 15: "Dhaka D…Academy".
 */
export function shortenName(name: string, max: number): string {
  const all = Array.from(letters.segment(name), ({ segment }) => segment);
  if (all.length <= max) return name;
  if (max <= 1) return ELLIPSIS;
  const kept = max - 1;
  const head = all.slice(0, Math.floor(kept / 2)).join('');
  const tail = all.slice(all.length - Math.ceil(kept / 2)).join('');
  return `${head.trimEnd()}${ELLIPSIS}${tail.trimStart()}`;
}
