import type { MatchShape } from '#shared/protocol/dto/match.ts';
import { POOL_STEP } from '#shared/protocol/dto/shape.ts';
import type { Scene } from '#shared/protocol/dto/session.ts';

export type BracketScenePart = Extract<Scene, { kind: 'bracket' }>['part'];

/** One card of a page: `row` counts in leaf rows from the top and may be a half, between its two children. */
export interface PageCard {
  readonly no: number;
  readonly column: number;
  readonly row: number;
}

/** What a venue screen shows at once: few enough cards to be read from the back of the hall. */
export interface BracketPage {
  readonly key: string;
  readonly columns: number;
  readonly rows: number;
  readonly cards: readonly PageCard[];
  /** The group whose bracket it is, from 1; 0 where there are none. */
  readonly pool: number;
  /** Lines along which winners move, by match ordinal. */
  readonly lines: readonly (readonly [from: number, to: number])[];
}

const MAX_COLUMNS = 4;
const MAX_ROWS = 8;
const WINNERS = 0;
const LOSERS = 1;
const FINAL = 2;
const THIRD = 3;
const CONSOLATION = 7;

/**
 * Cuts one part of a bracket into pages of at most four rounds and eight rows. Counted from the end, so that the page
 * with the final holds as many rounds as it can; neighbouring pages share a round, so that the eye can follow.
 */
export function listBracketPages(shapes: readonly MatchShape[], part: BracketScenePart): readonly BracketPage[] {
  return [...Map.groupBy(shapes, (shape) => Math.floor(shape[1] / POOL_STEP))]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([pool, own]) => {
      // In its own group a match stands as in a bracket without groups.
      const alone = pool === 0 ? own : own.map((shape) => shape.with(1, shape[1] % POOL_STEP) as MatchShape);
      return pagesOfBracket(alone, part).map((page) => ({ ...page, pool }));
    });
}

type Page = Omit<BracketPage, 'pool'>;

function pagesOfBracket(shapes: readonly MatchShape[], part: BracketScenePart): readonly Page[] {
  const isDouble = shapes.some((shape) => shape[1] === LOSERS || shape[1] === FINAL);
  if (part === 'final') return pageOfEnding(shapes, isDouble);
  const consolation = pagesOfPart(shapes, CONSOLATION);
  if (part === 'losers')
    return isDouble ? pagesOfPart(shapes, LOSERS) : [...consolation, ...pagesOfPart(shapes, THIRD)];
  const winners = pagesOfPart(shapes, WINNERS);
  if (part === 'winners') return winners;
  const hasFinal = shapes.some((shape) => shape[1] === FINAL);
  const rest = isDouble
    ? [...pagesOfPart(shapes, LOSERS), ...(hasFinal ? pageOfEnding(shapes, true) : [])]
    : pageOfThirdPlace(shapes, winners);
  return isDouble ? [...winners, ...rest] : [...consolation, ...rest];
}

/** Pages of one part, first rounds first. */
function pagesOfPart(shapes: readonly MatchShape[], part: number): readonly Page[] {
  const own = shapes.filter((shape) => shape[1] === part);
  const rounds = [...new Set(own.map((shape) => shape[2]))].sort((a, b) => a - b);
  return groupRounds(rounds).flatMap((group) => pack(growTrees(own, group)));
}

/** Groups of neighbouring rounds that share one round with the next group; the last group is as wide as it can be. */
function groupRounds(rounds: readonly number[]): readonly (readonly number[])[] {
  const groups: (readonly number[])[] = [];
  let end = rounds.length;
  while (end > 0) {
    const start = Math.max(0, end - MAX_COLUMNS);
    groups.unshift(rounds.slice(start, end));
    if (start === 0) break;
    end = start + 1;
  }
  return groups;
}

/** The ways into the last match: at most three rounds of it, with the match for third place below. */
function pageOfEnding(shapes: readonly MatchShape[], isDouble: boolean): readonly Page[] {
  const finals = shapes.filter((shape) => shape[1] === FINAL);
  const last = isDouble ? finals : shapes.filter((shape) => shape[1] === WINNERS).slice(-1);
  const opener = last[0];
  if (opener === undefined) return pagesOfPart(shapes, WINNERS).slice(-1);
  const depth = depthsBelow(shapes, opener, isDouble ? 1 : 2);
  const deepest = Math.max(...depth.values());
  const chosen = shapes.filter((shape) => depth.has(shape[0]));
  const tree = growTree(opener, chosen, (no) => deepest - (depth.get(no) ?? 0));
  const reset = last[1];
  if (reset !== undefined) {
    tree.cards.push({ no: reset[0], column: deepest + 1, row: rowOf(tree, opener[0]) });
    tree.lines.push([opener[0], reset[0]]);
  }
  const page = pack([tree])[0];
  if (page === undefined) return [];
  return isDouble ? [page] : pageOfThirdPlace(shapes, [page]);
}

/** Distance from `opener` along the edges that bring winners. */
function depthsBelow(shapes: readonly MatchShape[], opener: MatchShape, most: number): Map<number, number> {
  const byNo = new Map(shapes.map((shape) => [shape[0], shape]));
  const depth = new Map<number, number>([[opener[0], 0]]);
  for (const [no, at] of depth) {
    const shape = byNo.get(no);
    if (shape === undefined || at >= most) continue;
    for (const child of childrenOf(shape)) if (byNo.has(child)) depth.set(child, at + 1);
  }
  return depth;
}

/** Puts the match for third place under the final, on the last page. */
function pageOfThirdPlace(shapes: readonly MatchShape[], pages: readonly Page[]): readonly Page[] {
  const third = shapes.find((shape) => shape[1] === THIRD);
  const last = pages.at(-1);
  if (third === undefined || last === undefined) return pages;
  const column = last.columns - 1;
  const rows = Math.max(last.rows, 3);
  const row = last.rows < 3 ? 2 : rows - 1;
  return [...pages.slice(0, -1), { ...last, rows, cards: [...last.cards, { no: third[0], column, row }] }];
}

interface Tree {
  readonly rows: number;
  readonly cards: PageCard[];
  readonly lines: (readonly [number, number])[];
}

/** The trees that the winners' edges make inside these rounds, from the top down. */
function growTrees(own: readonly MatchShape[], rounds: readonly number[]): readonly Tree[] {
  const columnOf = new Map(rounds.map((round, column) => [round, column]));
  const inside = own.filter((shape) => columnOf.has(shape[2]));
  const columnOfNo = new Map(inside.map((shape) => [shape[0], columnOf.get(shape[2]) ?? 0]));
  const inner = new Set(inside.flatMap((shape) => childrenOf(shape)));
  return inside
    .filter((shape) => !inner.has(shape[0]))
    .sort((a, b) => topOf(a, inside) - topOf(b, inside))
    .map((root) => growTree(root, inside, (no) => columnOfNo.get(no) ?? 0));
}

/** A late root and an early one are ordered by the place their first round has in the bracket. */
function topOf(shape: MatchShape, inside: readonly MatchShape[]): number {
  const peers = inside.filter((other) => other[2] === shape[2]);
  return peers.indexOf(shape) / peers.length;
}

function growTree(root: MatchShape, inside: readonly MatchShape[], columnOf: (no: number) => number): Tree {
  const byNo = new Map(inside.map((shape) => [shape[0], shape]));
  const cards: PageCard[] = [];
  const lines: (readonly [number, number])[] = [];
  let leaves = 0;
  const place = (shape: MatchShape): number => {
    const rows: number[] = [];
    for (const no of childrenOf(shape)) {
      const child = byNo.get(no);
      if (child === undefined) continue;
      rows.push(place(child));
      lines.push([no, shape[0]]);
    }
    const row = rows.length === 0 ? leaves++ : rows.reduce((sum, each) => sum + each, 0) / rows.length;
    cards.push({ no: shape[0], column: columnOf(shape[0]), row });
    return row;
  };
  place(root);
  return { rows: Math.max(leaves, 1), cards, lines };
}

/** Matches whose winners come into this one. */
function childrenOf(shape: MatchShape): readonly number[] {
  return [shape[3], shape[4]].filter((source) => source < 0 && source % 2 === 0).map((source) => -source / 2);
}

function rowOf(tree: Tree, no: number): number {
  return tree.cards.find((card) => card.no === no)?.row ?? 0;
}

/** Fills pages with whole trees, in order. */
function pack(trees: readonly Tree[]): readonly Page[] {
  const pages: Page[] = [];
  let open: Tree[] = [];
  const close = (): void => {
    if (open.length > 0) pages.push(toPage(open));
    open = [];
  };
  for (const tree of trees) {
    const used = open.reduce((sum, each) => sum + each.rows, 0);
    if (used > 0 && used + tree.rows > MAX_ROWS) close();
    open.push(tree);
  }
  close();
  return pages;
}

function toPage(trees: readonly Tree[]): Page {
  let top = 0;
  const cards = trees.flatMap((tree) => {
    const moved = tree.cards.map((card) => ({ ...card, row: card.row + top }));
    top += tree.rows;
    return moved;
  });
  const first = Math.min(...cards.map((card) => card.column));
  const last = Math.max(...cards.map((card) => card.column));
  return {
    key: cards.map((card) => card.no).join('.'),
    columns: last - first + 1,
    rows: top,
    cards: cards.map((card) => ({ ...card, column: card.column - first })),
    lines: trees.flatMap((tree) => tree.lines),
  };
}
