/** Names that begin alike for at least so many letters look alike when they are cut. */
const ALIKE = 6;

/**
 * For each name that begins like another: where the part begins by which the two are told apart, a whole word where there is one, so that
 * a name that is cut for want of room keeps it. "Khulna Tigers Black Squad" beside "Khulna Tigers White Squad": at "Black". In UTF-16 units.
 */
export function findTellingParts(names: Iterable<string>): ReadonlyMap<string, number> {
  const sorted = [...new Set(names)].sort();
  const parts = new Map<string, number>();
  for (const [index, name] of sorted.entries()) {
    const alike = Math.max(countAlike(name, sorted[index - 1]), countAlike(name, sorted[index + 1]));
    if (alike < ALIKE) continue;
    // One that is the beginning of another is told by its own end.
    const start = findStart(name, Math.min(alike, name.length - 1));
    if (start > 0) parts.set(name, start);
  }
  return parts;
}

const known = new WeakMap<Entrants, ReadonlyMap<string, number>>();
type Entrants = ReadonlyMap<string, { readonly name: string }>;

/** The telling parts of a tournament's names; the same entrants give the same map. */
export function tellingPartsOf(entrants: Entrants): ReadonlyMap<string, number> {
  let parts = known.get(entrants);
  if (parts === undefined) {
    parts = findTellingParts(Array.from(entrants.values(), ({ name }) => name));
    known.set(entrants, parts);
  }
  return parts;
}

function countAlike(a: string, b = ''): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}

/** The beginning of the word in which the names part, or where that is the first word of the letter itself. */
function findStart(name: string, parted: number): number {
  const before = name.slice(0, parted);
  const between = /^[\s\-–—_.,:;|/]+/u.exec(name.slice(parted))?.[0].length ?? 0;
  if (between > 0 && parted + between < name.length) return parted + between;
  const word = before.search(/[^\s\-–—_.,:;|/]*$/u);
  if (word > 0) return word;
  // Not between a letter and the sign that stands on it.
  return before.replace(/.$/su, (last) => (/^[\p{M}\u200d]/u.test(name.slice(parted)) ? '' : last)).length;
}
