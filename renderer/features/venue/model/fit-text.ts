const GAP = '…';
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The longest form of a name that fits, shortened from the middle: the beginning tells who, the end tells apart
 * (a squad's number, a tag). Cuts between graphemes, so that no Bengali sign loses its letter.
 *
 * @param fits Says whether a text has room. Longer texts never fit where shorter ones do not.
 * @param telling Where the part begins that tells it from names that begin alike, in UTF-16 units: kept before all else.
 */
export function fitText(name: string, fits: (text: string) => boolean, telling?: number): string {
  if (fits(name)) return name;
  const letters = splitLetters(name);
  const mark = telling === undefined ? undefined : splitLetters(name.slice(0, telling)).length;
  let least = 1;
  let most = letters.length - 1;
  while (least < most) {
    const kept = Math.ceil((least + most) / 2);
    if (fits(cut(letters, kept, mark))) least = kept;
    else most = kept - 1;
  }
  return cut(letters, least, mark);
}

function splitLetters(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function cut(letters: readonly string[], kept: number, mark: number | undefined): string {
  return mark === undefined ? cutMiddle(letters, kept) : cutBefore(letters, kept, mark);
}

/** The telling part whole with as much of the beginning as there is room for, or its own beginning behind the first letter. */
function cutBefore(letters: readonly string[], kept: number, mark: number): string {
  const tail = letters.slice(mark, mark + Math.max(1, kept - 1));
  const head = letters.slice(0, Math.max(1, kept - tail.length));
  return head.join('').trimEnd() + GAP + tail.join('').trim();
}

function cutMiddle(letters: readonly string[], kept: number): string {
  const tail = Math.floor(kept * 0.4);
  const head = letters
    .slice(0, kept - tail)
    .join('')
    .trimEnd();
  return head + GAP + (tail === 0 ? '' : letters.slice(-tail).join('').trimStart());
}
