import { foldText } from './fold.ts';

/** What stands for a letter where people write around a list. A star hides a vowel. */
const STAND_INS: Readonly<Record<string, string>> = {
  a: 'a4@*',
  b: 'b8',
  e: 'e3*',
  g: 'g9',
  i: 'i1!|*',
  l: 'l1|',
  o: 'o0*',
  s: 's5$',
  t: 't7+',
  u: 'uv*',
};

/** A letter, a digit, a vowel sign, or what can stand for a letter. */
const PARTS = /[\p{L}\p{N}\p{M}@$!|+*]+/gu;
const LETTERS = /[\p{L}\p{N}\p{M}]+/gu;

export interface WordList {
  /** The first word of the list that is found in a name, as the list has it. */
  find(name: string): string | undefined;
}

/**
 * A list of words that names are held against. `word` is found as a whole word alone, so that Scunthorpe and Cassandra
 * pass; `word*` also where a word begins so, `*word*` anywhere in one. Case, accents, digits for letters (`sh1t`),
 * stretched (`shiiit`), spaced (`s h i t`) and joined writing (`xXShitLordXx`, `shit_99`) are seen through. Digits alone are
 * never a word.
 */
export function makeWordList(words: readonly string[]): WordList {
  const rules = words.flatMap((word) => {
    const pattern = toPattern(word);
    return pattern === undefined ? [] : [{ word, pattern }];
  });
  // Nearly every name has none of them: one look at all is three times faster than a look at each.
  const any = new RegExp(rules.map(({ pattern }) => `(?:${pattern.source})`).join('|') || '$^', 'u');
  return {
    find(name) {
      const candidates = listCandidates(name).filter((candidate) => any.test(candidate));
      if (candidates.length === 0) return undefined;
      return rules.find(({ pattern }) => candidates.some((candidate) => pattern.test(candidate)))?.word;
    },
  };
}

/** Undefined for what has no letter: it could fit everything. */
function toPattern(word: string): RegExp | undefined {
  const [, before = '', core = '', after = ''] = /^(\*?)(.*?)(\*?)$/su.exec(word.trim()) ?? [];
  const letters = Array.from(foldText(core).match(LETTERS)?.join('') ?? '');
  if (!letters.some((letter) => /\p{L}/u.test(letter))) return undefined;
  let source = '';
  for (let i = 0; i < letters.length;) {
    const letter = letters[i] ?? '';
    let run = 1;
    while (letters[i + run] === letter) run++;
    // As often as the word has it, or oftener: `ass` is not in `as`, and `shiiit` is `shit`.
    source += `[${(STAND_INS[letter] ?? letter).replace(/[\\\]^-]/gu, '\\$&')}]{${run},}`;
    i += run;
  }
  return new RegExp(`${before === '' ? '^' : ''}${source}${after === '' ? '$' : ''}`, 'u');
}

/** The words of a name, in each way in which they can be cut out of it, folded. */
function listCandidates(name: string): readonly string[] {
  const cut = splitWords(name.normalize('NFKC'));
  const folded = foldText(name);
  const words = new Set<string>();
  for (const part of [...(folded.match(PARTS) ?? []), ...(folded.match(LETTERS) ?? []), ...cut.map(foldText)]) {
    for (const shape of [part, part.replace(/^[!|+*]+|[!|+*]+$/gu, ''), trimDigits(part)]) words.add(shape);
  }
  for (const spelled of listSpelled(folded)) words.add(spelled);
  return [...words].filter((word) => /\p{L}/u.test(word));
}

/** At the humps of `ShitLord`; a run of capitals is one word up to its last, which begins the next. */
function splitWords(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}\p{M}@$!|+*]+/u)
    .filter((word) => word !== '');
}

function trimDigits(word: string): string {
  return word.replace(/^[\p{N}!|+*]+|[\p{N}!|+*]+$/gu, '');
}

/** Letters that stand alone, three or more in a row: `s h i t`, `s.h.i.t`. */
function listSpelled(folded: string): readonly string[] {
  const spelled: string[] = [];
  let run: string[] = [];
  for (const part of [...(folded.match(PARTS) ?? []), '  ']) {
    // A Bengali letter stands with its vowel sign.
    if (Array.from(part.replace(/\p{M}/gu, '')).length === 1) {
      run.push(part);
      continue;
    }
    if (run.length >= 3) spelled.push(run.join(''));
    run = [];
  }
  return spelled;
}
