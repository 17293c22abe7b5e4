/** Shorter names are never split. */
const LONG = 14;
const TAIL_LETTERS = 5;
const TAIL_WORD = { min: 3, max: 9 };

/**
 * Splits a long name, so that where room is short the drawing leaves out its middle and keeps the end, which tells
 * 'Dhaka Thunder A' from 'Dhaka Thunder B'. The tail is the last word if it is short, else a few whole letters; where
 * `telling` says from which letter on it differs from a name that begins alike, it is all from there.
 */
export function splitName(name: string, telling?: number): readonly [head: string, tail: string] {
  if (name.length <= LONG) return [name, ''];
  if (telling !== undefined) return [name.slice(0, telling), name.slice(telling)];
  const space = name.lastIndexOf(' ');
  const word = name.length - space - 1;
  if (space > 0 && word >= TAIL_WORD.min && word <= TAIL_WORD.max)
    return [name.slice(0, space + 1), name.slice(space + 1)];
  const letters = splitLetters(name);
  if (letters.length <= LONG) return [name, ''];
  return [letters.slice(0, -TAIL_LETTERS).join(''), letters.slice(-TAIL_LETTERS).join('')];
}

let segmenter: Intl.Segmenter | undefined;

/** Letters as a reader sees them: a Bengali letter with its vowel sign is one. */
function splitLetters(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
