import { decodeState } from '#renderer/lib/rows.ts';
import type { MatchRow } from '#shared/protocol/dto/match.ts';

/** A match of one of the tournaments on the board. */
export interface BoardMatch {
  readonly tournament: string;
  readonly stage: number;
  readonly row: MatchRow;
}

export interface BoardLine extends BoardMatch {
  /** `called`: come now. `arrived`: both are there. `ready`: stay near. */
  readonly kind: 'called' | 'arrived' | 'ready';
}

export interface BoardPage {
  readonly key: string;
  readonly lines: readonly BoardLine[];
  /** The same lines, for the pace at which pages are turned. */
  readonly cards: readonly { readonly no: number }[];
}

/** What a page holds, in units: a called match is twice as high as one that only waits. */
const PAGE_UNITS = 10;
const UNITS = { called: 2, arrived: 2, ready: 1 } as const;
/** Ready matches that are shown at most: who is further down the list need not stay near. */
const MOST_READY = 12;
const KIND_BY_STATE: Readonly<Record<string, BoardLine['kind'] | undefined>> = {
  called: 'called',
  checked_in: 'arrived',
  ready: 'ready',
  scheduled: 'ready',
};

/** Lines of the board: called first, the one with the least time left on top, then those at their station, then the ready ones. */
export function listBoardLines(matches: readonly BoardMatch[]): readonly BoardLine[] {
  const lines = matches.flatMap((match): BoardLine[] => {
    const kind = KIND_BY_STATE[decodeState(match.row[1])];
    return kind === undefined ? [] : [{ ...match, kind }];
  });
  const of = (kind: BoardLine['kind']): BoardLine[] => lines.filter((line) => line.kind === kind);
  return [
    ...of('called').sort((a, b) => a.row[8] - b.row[8] || byStation(a, b)),
    ...of('arrived').sort(byStation),
    ...of('ready')
      .sort((a, b) => a.row[0] - b.row[0])
      .slice(0, MOST_READY),
  ];
}

/** How much larger than usual a page's lines are drawn, so that a short board fills the screen. */
export function scaleOf(page: Pick<BoardPage, 'lines'>): number {
  const used = page.lines.reduce((sum, { kind }) => sum + UNITS[kind], 0);
  return Math.min(1.55, Math.max(1, PAGE_UNITS / used));
}

/** Fills pages from the top. A board that fits is one page and never moves. */
export function pageBoard(lines: readonly BoardLine[]): readonly BoardPage[] {
  const pages: BoardLine[][] = [];
  let used = PAGE_UNITS;
  for (const line of lines) {
    const units = UNITS[line.kind];
    if (used + units > PAGE_UNITS) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(line);
    used += units;
  }
  return pages.map((page, index) => ({
    key: String(index),
    lines: page,
    cards: page.map(({ row }) => ({ no: row[0] })),
  }));
}

function byStation(a: BoardLine, b: BoardLine): number {
  return a.row[7].localeCompare(b.row[7], 'en', { numeric: true });
}
