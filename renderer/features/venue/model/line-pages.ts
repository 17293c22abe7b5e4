/** Some lines that are shown at once. */
export interface LinePage<L> {
  readonly key: string;
  readonly lines: readonly L[];
  readonly cards: readonly { readonly no: number }[];
}

/** Lines cut into pages of at most `most`, as even as can be; `noOf` is a line's match. */
export function pageLines<L>(lines: readonly L[], most: number, noOf: (line: L) => number): readonly LinePage<L>[] {
  const count = Math.ceil(lines.length / most);
  const size = Math.ceil(lines.length / Math.max(1, count));
  return Array.from({ length: count }, (_, page) => {
    const own = lines.slice(page * size, (page + 1) * size);
    return { key: `l${page}`, lines: own, cards: own.map((line) => ({ no: noOf(line) })) };
  });
}
