import type { MatchShape } from '#shared/protocol/dto/match.ts';
import { assignColumns, getRoundKey } from './columns.ts';
import type { RoundColumn } from './columns.ts';
import { buildColumnIndex } from './column-index.ts';
import type { ColumnIndex } from './column-index.ts';
import { CONSOLATION, FINAL, getSourceMatch, listPools, LOSERS, readGraph, THIRD, WINNERS } from './graph.ts';
import type { BracketGraph } from './graph.ts';
import { BLOCK_GAP, BLOCK_HEAD, CARD_HEIGHT, CARD_WIDTH, COLUMN_PITCH, ROW_PITCH, THIRD_ROWS } from './metrics.ts';
import { placeRows } from './place-rows.ts';

/** What of a stage is drawn. */
export type BracketPart = 'all' | 'winners' | 'losers' | 'final' | 'consolation';

/** Rounds whose names share one strip: a side with what stands to its right. Numbers in pixels at zoom 1. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly rounds: readonly RoundColumn[];
}

/** Where everything stands, in pixels at zoom 1. Arrays at index no-1; `shown` is 0 for a match of another part. */
export interface BracketLayout {
  readonly graph: BracketGraph;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly shown: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly Block[];
  readonly index: ColumnIndex;
}

const PARTS: Readonly<Record<BracketPart, readonly number[]>> = {
  all: [WINNERS, LOSERS, FINAL, THIRD, CONSOLATION],
  winners: [WINNERS, THIRD],
  losers: [LOSERS],
  final: [FINAL],
  consolation: [CONSOLATION],
};

/** Sides that stand below the winners; no stage has both. */
function isLower(part: number): boolean {
  return part === LOSERS || part === CONSOLATION;
}

const layouts = new WeakMap<BracketGraph, Map<BracketPart, BracketLayout>>();

/**
 * Places the matches of a stage, of one group where it has them; the same shapes, part and group give the same layout, which
 * is made once.
 */
export function layoutBracket(
  shapes: readonly MatchShape[],
  part: BracketPart = 'all',
  pool = listPools(shapes)[0] ?? 0,
): BracketLayout {
  const graph = readGraph(shapes, pool);
  const ofGraph = layouts.get(graph) ?? new Map<BracketPart, BracketLayout>();
  layouts.set(graph, ofGraph);
  const known = ofGraph.get(part);
  if (known) return known;
  const layout = computeLayout(graph, PARTS[part]);
  ofGraph.set(part, layout);
  return layout;
}

/** The parts that a stage can be drawn in; a stage with one side has 'all' alone. */
export function listParts(shapes: readonly MatchShape[], pool = listPools(shapes)[0] ?? 0): readonly BracketPart[] {
  const { parts } = readGraph(shapes, pool);
  if (parts.includes(CONSOLATION)) return ['all', 'winners', 'consolation'];
  if (!parts.includes(LOSERS)) return ['all'];
  return parts.includes(FINAL) ? ['all', 'winners', 'losers', 'final'] : ['all', 'winners', 'losers'];
}

function computeLayout(graph: BracketGraph, parts: readonly number[]): BracketLayout {
  const rounds = [...assignColumns(graph).values()].filter(({ part }) => parts.includes(part));
  const left = Math.min(...rounds.map(({ column }) => column));
  for (const round of rounds) round.column -= left;
  const columnOf = new Map(rounds.map((round) => [getRoundKey(round.part, round.round), round.column]));

  const rows = new Float64Array(graph.count);
  const winnersRows = parts.includes(WINNERS) ? placeRows(graph, WINNERS, rows) : 0;
  const lowerRows = Math.max(0, ...parts.filter(isLower).map((part) => placeRows(graph, part, rows)));
  const lowest = placeEndings(graph, parts, rows, columnOf);

  const upperRows = Math.max(winnersRows, lowest);
  const lowerTop = upperRows > 0 ? BLOCK_HEAD + upperRows * ROW_PITCH + BLOCK_GAP : 0;
  const x = new Float64Array(graph.count);
  const y = new Float64Array(graph.count);
  const shown = new Uint8Array(graph.count);
  for (let i = 0; i < graph.count; i++) {
    const part = graph.parts[i] ?? 0;
    const column = columnOf.get(getRoundKey(part, graph.rounds[i] ?? 0));
    if (column === undefined) continue;
    shown[i] = 1;
    x[i] = column * COLUMN_PITCH;
    y[i] = Math.round((isLower(part) ? lowerTop : 0) + BLOCK_HEAD + (rows[i] ?? 0) * ROW_PITCH);
  }

  const blocks = listBlocks(rounds, upperRows, lowerRows, lowerTop);
  const columns = 1 + Math.max(...rounds.map(({ column }) => column));
  return {
    graph,
    x,
    y,
    shown,
    width: rounds.length === 0 ? 0 : (columns - 1) * COLUMN_PITCH + CARD_WIDTH,
    height: Math.max(0, ...blocks.map(({ bottom }) => bottom)),
    blocks,
    index: buildColumnIndex(graph, { x, y, shown }, rounds.length === 0 ? 0 : columns),
  };
}

/**
 * Finals stand level with the match that fills their first slot, so that the upper side runs straight into them; the
 * third-place match stands under the final.
 *
 * @returns the first row below all of them
 */
function placeEndings(
  graph: BracketGraph,
  parts: readonly number[],
  rows: Float64Array,
  columnOf: ReadonlyMap<number, number>,
): number {
  let below = 0;
  for (let i = 0; i < graph.count; i++) {
    const part = graph.parts[i] ?? 0;
    if (!parts.includes(part)) continue;
    if (part === FINAL) {
      const source = getSourceMatch(graph.sources[2 * i] ?? 0);
      rows[i] = source > 0 && parts.includes(graph.parts[source - 1] ?? 0) ? (rows[source - 1] ?? 0) : 0;
      below = Math.max(below, (rows[i] ?? 0) + 1);
    } else if (part === THIRD) {
      rows[i] = findLowestRow(graph, rows, columnOf, columnOf.get(getRoundKey(THIRD, 1)) ?? 0) + THIRD_ROWS;
      below = Math.max(below, (rows[i] ?? 0) + 1);
    }
  }
  return below;
}

function findLowestRow(
  graph: BracketGraph,
  rows: Float64Array,
  columnOf: ReadonlyMap<number, number>,
  column: number,
): number {
  let lowest = 0;
  for (let i = 0; i < graph.count; i++) {
    const isHere = graph.parts[i] === WINNERS && columnOf.get(getRoundKey(WINNERS, graph.rounds[i] ?? 0)) === column;
    if (isHere) lowest = Math.max(lowest, rows[i] ?? 0);
  }
  return lowest;
}

function listBlocks(
  rounds: readonly RoundColumn[],
  upperRows: number,
  lowerRows: number,
  lowerTop: number,
): readonly Block[] {
  const upper = rounds.filter(({ part }) => !isLower(part));
  const lower = rounds.filter(({ part }) => isLower(part));
  const spare = ROW_PITCH - CARD_HEIGHT;
  const blocks: Block[] = [];
  if (upper.length > 0) blocks.push({ top: 0, bottom: BLOCK_HEAD + upperRows * ROW_PITCH - spare, rounds: upper });
  if (lower.length > 0) {
    blocks.push({ top: lowerTop, bottom: lowerTop + BLOCK_HEAD + lowerRows * ROW_PITCH - spare, rounds: lower });
  }
  return blocks;
}
