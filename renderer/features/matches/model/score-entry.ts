import { countGamesToWin, countMostGames, judgeScore } from '#shared/domain/scoring/index.ts';
import type { Judged } from '#shared/domain/scoring/index.ts';
import type { GameScore, MatchLength } from '#shared/domain/model/stage.ts';
import type { Refusal } from '#shared/lib/result.ts';

/** What stands in the boxes, as typed; a row for each game that can be played. */
export type Boxes = readonly (readonly [string, string])[];

/** The largest score of one game that the wire takes. */
export const MOST_DIGITS = 3;

export function emptyBoxes(length: MatchLength): Boxes {
  return Array.from({ length: countMostGames(length) }, () => ['', ''] as const);
}

/** Boxes that show games entered before. */
export function fillBoxes(length: MatchLength, games: readonly GameScore[]): Boxes {
  return emptyBoxes(length).map((empty, index) => {
    const game = games[index];
    return game === undefined ? empty : [String(game[0]), String(game[1])];
  });
}

/** Puts what was typed into a box; anything but digits is dropped, and Bengali digits count as digits. */
export function typeInto(boxes: Boxes, game: number, slot: 0 | 1, text: string): Boxes {
  const digits = text
    .replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - 0x09e6))
    .replace(/\D/g, '')
    .slice(0, MOST_DIGITS);
  return boxes.map((row, index) => {
    if (index !== game) return row;
    return slot === 0 ? [digits, row[1]] : [row[0], digits];
  });
}

export type Entry =
  | { readonly state: 'empty' }
  /** A game has one score and not the other: still typing. */
  | { readonly state: 'partial'; readonly game: number }
  | { readonly state: 'refused'; readonly refusal: Refusal; readonly wins: readonly [number, number] }
  | {
      readonly state: 'good';
      readonly judged: Judged;
      readonly games: [number, number][];
      readonly wins: readonly [number, number];
    };

/** Judges what stands in the boxes as the host will. */
export function judgeBoxes(length: MatchLength, boxes: Boxes): Entry {
  const last = boxes.findLastIndex(([a, b]) => a !== '' || b !== '');
  if (last === -1) return { state: 'empty' };
  const games: [number, number][] = [];
  for (const [index, [a, b]] of boxes.slice(0, last + 1).entries()) {
    if (a === '' || b === '') return { state: 'partial', game: index + 1 };
    games.push([Number(a), Number(b)]);
  }
  const wins = countShown(games);
  const judged = judgeScore(length, games);
  return judged.ok ? { state: 'good', judged: judged.value, games, wins } : { state: 'refused', refusal: judged, wins };
}

/** Games won by slot, as the score is read out. */
function countShown(games: readonly GameScore[]): readonly [number, number] {
  return [games.filter(([a, b]) => a > b).length, games.filter(([a, b]) => b > a).length];
}

export interface QuickScore {
  readonly wins: readonly [number, number];
  /** Games of 1-0 and 0-1; the winner took the last one. */
  readonly games: readonly GameScore[];
}

/** Results that one press enters, the clearest of each side outermost: 2-0, 2-1, 1-2, 0-2. None where all games are played. */
export function listQuickScores(length: MatchLength): readonly QuickScore[] {
  const needed = countGamesToWin(length);
  if (needed === undefined) return [];
  const lost = Array.from({ length: needed }, (_, games) => games);
  const left = lost.map((games) => makeQuick(0, needed, games));
  const right = lost.toReversed().map((games) => makeQuick(1, needed, games));
  return [...left, ...right];
}

function makeQuick(winner: 0 | 1, needed: number, lost: number): QuickScore {
  const won: GameScore = winner === 0 ? [1, 0] : [0, 1];
  const gone: GameScore = winner === 0 ? [0, 1] : [1, 0];
  const games = [...Array.from({ length: lost }, () => gone), ...Array.from({ length: needed }, () => won)];
  return { wins: winner === 0 ? [needed, lost] : [lost, needed], games };
}

/** How many rows to show: the games typed so far and one more while the match is open, never fewer than it takes. */
export function countShownRows(length: MatchLength, boxes: Boxes): number {
  const most = countMostGames(length);
  const needed = countGamesToWin(length) ?? most;
  const filled = boxes.findLastIndex(([a, b]) => a !== '' || b !== '') + 1;
  const entry = judgeBoxes(length, boxes);
  return Math.min(most, Math.max(needed, entry.state === 'good' ? filled : filled + 1));
}

/** Where the arrow keys go between boxes; undefined at an edge. */
export function stepBox(
  rows: number,
  game: number,
  slot: 0 | 1,
  key: string,
): { readonly game: number; readonly slot: 0 | 1 } | undefined {
  if (key === 'ArrowDown' && game + 1 < rows) return { game: game + 1, slot };
  if (key === 'ArrowUp' && game > 0) return { game: game - 1, slot };
  return undefined;
}
