/** Marks that join letters or part them without being seen. */
const JOINERS = /\u00ad|\u034f|\u200b|\u200c|\u200d|\u2060|\ufeff/gu;

/** Bengali letters that sound alike and are written one for the other. */
const BENGALI_ALIKE: readonly (readonly [string, string])[] = [
  ['ী', 'ি'],
  ['ূ', 'ু'],
  ['ঈ', 'ই'],
  ['ঊ', 'উ'],
  ['ণ', 'ন'],
  ['শ', 'স'],
  ['ষ', 'স'],
  ['য', 'জ'],
  ['ৎ', 'ত'],
];

/** Letters of other alphabets that look like Latin ones. */
const LOOKALIKES: readonly (readonly [string, string])[] = [
  ['а', 'a'],
  ['е', 'e'],
  ['і', 'i'],
  ['к', 'k'],
  ['о', 'o'],
  ['р', 'p'],
  ['ѕ', 's'],
  ['ј', 'j'],
  ['в', 'b'],
  ['н', 'h'],
  ['с', 'c'],
  ['т', 't'],
  ['у', 'y'],
  ['х', 'x'],
  ['α', 'a'],
  ['ι', 'i'],
  ['κ', 'k'],
  ['ν', 'v'],
  ['ο', 'o'],
  ['ρ', 'p'],
  ['τ', 't'],
];

const ALIKE: ReadonlyMap<string, string> = new Map([...BENGALI_ALIKE, ...LOOKALIKES]);

/** One way to write what people read alike: case, accents, joiners, look-alikes, long and short vowels of Bengali. */
export function foldText(text: string): string {
  const plain = text
    .replace(JOINERS, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    // A nukta, a candrabindu and a hasanta are left out as easily as they are put in.
    .replace(/[\u0981\u09bc\u09cd]/gu, '');
  return Array.from(plain, (letter) => ALIKE.get(letter) ?? letter).join('');
}
