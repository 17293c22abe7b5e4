const GAP = '…';
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The longest form of a name that fits, shortened from the middle: the beginning tells who, the end tells apart
 * (a squad's number, a tag). Cuts between graphemes, so that no Bengali sign loses its letter.
 *
 * @param fits Says whether a text has room. Longer texts never fit where shorter ones do not.
 */
export function fitText(name: string, fits: (text: string) => boolean): string {
  if (fits(name)) return name;
  const letters = Array.from(segmenter.segment(name), ({ segment }) => segment);
  let least = 1;
  let most = letters.length - 1;
  while (least < most) {
    const kept = Math.ceil((least + most) / 2);
    if (fits(cutMiddle(letters, kept))) least = kept;
    else most = kept - 1;
  }
  return cutMiddle(letters, least);
}

function cutMiddle(letters: readonly string[], kept: number): string {
  const tail = Math.floor(kept * 0.4);
  const head = letters
    .slice(0, kept - tail)
    .join('')
    .trimEnd();
  return head + GAP + (tail === 0 ? '' : letters.slice(-tail).join('').trimStart());
}
