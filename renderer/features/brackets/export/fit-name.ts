import { shortenName } from '#renderer/lib/short-name.ts';

/** Widths of letters at size 14, in pixels, by kind; a little generous, as a file can't measure. */
const NARROW = 4.2;
const USUAL = 7.9;
const WIDE = 10.4;
const BOLD = 1.06;

/** The name, shortened from the middle to what fits into `room` pixels at size 14. */
export function fitName(name: string, room: number, bold: boolean): string {
  const scale = bold ? BOLD : 1;
  let fitted = name;
  for (let letters = name.length - 1; letters > 3 && estimateWidth(fitted) * scale > room; letters--) {
    fitted = shortenName(name, letters);
  }
  return fitted;
}

function estimateWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    // Marks stand on the letter before them.
    if (/\p{M}/u.test(letter)) width += NARROW / 2;
    else if (/[iljtfrI.,' |!:;]/.test(letter)) width += NARROW;
    else if (/[mwMW@%]|\p{Lu}|\p{Script=Han}|\p{Extended_Pictographic}/u.test(letter)) width += WIDE;
    else width += USUAL;
  }
  return width;
}
