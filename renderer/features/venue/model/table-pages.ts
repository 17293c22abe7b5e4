import type { TableDto, TableRow } from '#shared/protocol/dto/table.ts';

/** A table, or as much of one as stands on a page. */
export interface TableBlock {
  readonly pool: number;
  readonly rows: readonly TableRow[];
  /** Index, in `rows`, of the last one that goes on; -1 where none of these is it. */
  readonly cut: number;
}

/** What a venue screen shows at once. */
export interface TablePage {
  readonly key: string;
  /** One column, drawn larger, or two. */
  readonly columns: readonly (readonly TableBlock[])[];
  /** The entrants, for the pace at which pages are turned. */
  readonly cards: readonly { readonly no: number }[];
}

/** Lines that a column holds large enough for the back of the hall; the heading of a group is one of them. */
export const COLUMN_LINES = 10;

/** Tables cut into pages of at most two columns, groups whole where they fit. */
export function pageTables(tables: readonly TableDto[], advance: number): readonly TablePage[] {
  const columns: TableBlock[][] = [];
  let used = COLUMN_LINES;
  for (const block of tables.flatMap((table) => cutTable(table, advance))) {
    const lines = linesOf(block);
    if (used + lines > COLUMN_LINES) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(block);
    used += lines;
  }
  const pages: TablePage[] = [];
  for (let at = 0; at < columns.length; at += 2) {
    const own = columns.slice(at, at + 2);
    const cards = own.flat().flatMap(({ rows }) => rows.map(({ seed }) => ({ no: seed })));
    pages.push({ key: `t${pages.length}`, columns: own, cards });
  }
  return pages;
}

/** Lines of the fullest column, by which a page is scaled. */
export function countLines({ columns }: Pick<TablePage, 'columns'>): number {
  return Math.max(1, ...columns.map((blocks) => blocks.reduce((sum, block) => sum + linesOf(block), 0)));
}

function linesOf({ pool, rows }: TableBlock): number {
  return rows.length + (pool === 0 ? 0 : 1);
}

/** As even as can be, so that no page ends with one lonely line. */
function cutTable({ pool, rows }: TableDto, advance: number): readonly TableBlock[] {
  const most = COLUMN_LINES - (pool === 0 ? 0 : 1);
  const parts = Math.ceil(rows.length / most);
  const size = Math.ceil(rows.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, part) => {
    const from = part * size;
    const own = rows.slice(from, from + size);
    const cut = advance - 1 - from;
    return { pool, rows: own, cut: cut >= 0 && cut < own.length ? cut : -1 };
  });
}
