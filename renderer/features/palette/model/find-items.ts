export type PaletteGroup = 'action' | 'entrant' | 'match' | 'tournament';

/** Something the palette can find and do. */
export interface PaletteItem {
  readonly key: string;
  readonly group: PaletteGroup;
  readonly label: string;
  readonly hint?: string;
  /** Other words it is found by: '#12'. */
  readonly words?: string;
  readonly run: () => void;
}

/**
 * Items that fit, best first: those that start with the query, those with a word that does, those that contain all its
 * words. Without a query the actions alone: a list of 4,096 names helps nobody.
 */
export function findItems(items: readonly PaletteItem[], query: string, most: number): readonly PaletteItem[] {
  const wanted = fold(query.trim());
  if (wanted === '') return items.filter(({ group }) => group === 'action').slice(0, most);
  const words = wanted.split(/\s+/);
  const ranked: { item: PaletteItem; rank: number }[] = [];
  for (const item of items) {
    const rank = rankItem(item, wanted, words);
    if (rank !== undefined) ranked.push({ item, rank });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ item }) => item);
}

function rankItem(item: PaletteItem, wanted: string, words: readonly string[]): number | undefined {
  const label = fold(item.label);
  if (item.words !== undefined && fold(item.words).split(' ').includes(wanted)) return 0;
  if (label.startsWith(wanted)) return 1;
  if (label.includes(` ${wanted}`)) return 2;
  const text = `${label} ${fold(item.hint ?? '')}`;
  return words.every((word) => text.includes(word)) ? 3 : undefined;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
