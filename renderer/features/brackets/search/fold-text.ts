const LATIN_MARKS = /[\u0300-\u036f]/g;
/** Joiners change how Bengali letters look, not what was meant. */
const JOINERS = /[\u200c\u200d]/g;
const BENGALI_DIGITS = /[০-৯]/g;
const BENGALI_ZERO = 0x09e6;

/**
 * Folds a text for searching: case, accents of Latin letters, joiners and the script of digits do not matter, and
 * both ways of writing a Bengali vowel or letter are one (NFC).
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(JOINERS, '')
    .replace(BENGALI_DIGITS, (digit) => String(digit.charCodeAt(0) - BENGALI_ZERO))
    .trim();
}
