import type { Standing } from '../model/stage.ts';
import type { Table } from './format.ts';

/**
 * The order over all tables: firsts of all groups share the first places, then come the seconds, and so on. Nobody in
 * different groups has met, so that nothing else would be fair to say.
 */
export function rankTables(tables: readonly Table[]): readonly Standing[] {
  const [only] = tables;
  if (tables.length === 1 && only !== undefined) return only.standings;
  const all = tables.flatMap(({ standings }) => standings);
  const above = (place: number): number => all.filter((standing) => standing.place < place).length;
  return all
    .map((standing) => ({ ...standing, place: 1 + above(standing.place) }))
    .toSorted((a, b) => a.place - b.place || a.seed - b.seed);
}
