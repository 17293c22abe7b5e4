import type { Match } from '#shared/domain/model/stage.ts';
import { foldColumns, groupRounds, MOST_ROWS } from './picture.ts';
import type { Picture, PictureBox, PictureLabel } from './picture.ts';

const WIDTH = 22;
const STEP = 34;
const HEIGHT = 5;
const UNIT = 8;
const LABEL = 16;

interface Sheet {
  readonly boxes: PictureBox[];
  readonly lines: (readonly [number, number, number, number])[];
  readonly labels: PictureLabel[];
  /** Middle of the box of each match that is drawn alone. */
  readonly middles: Map<number, { x: number; y: number }>;
}

/** Winners above, losers or the consolation bracket below, the final to the right of both, the match for third place under the last one. */
export function drawBracket(graph: readonly Match[]): Picture {
  const sheet: Sheet = { boxes: [], lines: [], labels: [], middles: new Map() };
  const of = (part: Match['part']): readonly (readonly Match[])[] =>
    groupRounds(graph.filter((match) => match.part === part));
  const [winners, finals] = [of('winners'), of('final').flat()];
  // A stage has one of the two.
  const losers = [...of('losers'), ...of('consolation')];
  const upper = drawSide(sheet, winners, 0, placeTree(winners));
  const lower = losers.length === 0 ? upper : drawSide(sheet, losers, upper.bottom, spreadEvenly(losers));
  const end = Math.max(upper.right, lower.right);
  for (const [index, match] of finals.entries()) {
    const is = match.playedIf === undefined ? 'match' : 'if-needed';
    placeBox(sheet, match, end + index * STEP, upper.middle, is);
  }
  const right = end + finals.length * STEP;
  const third = graph.find(({ part }) => part === 'third');
  const last = sheet.middles.get(winners.at(-1)?.at(-1)?.no ?? 0);
  if (third !== undefined && last !== undefined)
    placeBox(sheet, third, last.x, Math.min(last.y + 18, upper.bottom - 6), 'match');
  for (const match of graph) joinSources(sheet, match);
  const { boxes, lines, labels } = sheet;
  return { width: right - (STEP - WIDTH), height: lower.bottom, boxes, lines, labels };
}

type Placing = (match: Match, height: number) => number;

/** One side, with a number under each column; gives where it ends. */
function drawSide(sheet: Sheet, rounds: readonly (readonly Match[])[], top: number, place: Placing) {
  const height = Math.max(24, Math.min(MOST_ROWS, Math.max(...rounds.map(({ length }) => length))) * UNIT);
  const columns = foldColumns(rounds);
  for (const [column, round] of columns.entries()) {
    const x = column * STEP;
    if ('left' in round) {
      sheet.labels.push({ x: x + WIDTH / 2, y: top + height / 2 + 3, is: 'more', value: round.left });
      continue;
    }
    sheet.labels.push({ x: x + WIDTH / 2, y: top + height + 11, is: 'count', value: round.length });
    if (round.length > MOST_ROWS) sheet.boxes.push({ x, y: top, width: WIDTH, height, is: 'bulk' });
    else for (const match of round) placeBox(sheet, match, x, top + place(match, height), 'match');
  }
  return { right: columns.length * STEP, bottom: top + height + LABEL, middle: top + height / 2 };
}

function placeBox(sheet: Sheet, { no }: Match, x: number, middle: number, is: PictureBox['is']): void {
  sheet.boxes.push({ x, y: middle - HEIGHT / 2, width: WIDTH, height: HEIGHT, is });
  sheet.middles.set(no, { x, y: middle });
}

/** From the last match back: each of its two ways gets half of its room, so that a bye leaves a gap where it is. */
function placeTree(rounds: readonly (readonly Match[])[]): Placing {
  const shares = new Map<number, number>();
  // A ladder has one match a round and stays on one line.
  const spread = rounds.some(({ length }) => length > 1) ? 1 : 0;
  for (const match of rounds.at(-1) ?? []) shares.set(match.no, 0.5);
  for (const [back, round] of rounds.toReversed().entries()) {
    const step = spread / 2 ** (back + 2);
    for (const match of round) {
      const own = shares.get(match.no) ?? 0.5;
      for (const [slot, source] of match.slots.entries())
        if (source.kind === 'place' && source.place === 1) shares.set(source.match, own + (slot === 0 ? -step : step));
    }
  }
  return ({ no }, height) => (shares.get(no) ?? 0.5) * height;
}

function spreadEvenly(rounds: readonly (readonly Match[])[]): Placing {
  const shares = new Map(
    rounds.flatMap((round) => round.map(({ no }, index) => [no, (index + 0.5) / round.length] as const)),
  );
  return ({ no }, height) => (shares.get(no) ?? 0.5) * height;
}

/** Lines along which winners come, where both ends are drawn; one from far away bends before its end. */
function joinSources(sheet: Sheet, match: Match): void {
  const to = sheet.middles.get(match.no);
  if (to === undefined || match.part === 'third') return;
  for (const source of match.slots) {
    const from = source.kind === 'place' && source.place === 1 ? sheet.middles.get(source.match) : undefined;
    if (from === undefined || from.x >= to.x) continue;
    const bend = to.x - (STEP - WIDTH) / 2;
    sheet.lines.push([from.x + WIDTH, from.y, bend, from.y], [bend, from.y, bend, to.y], [bend, to.y, to.x, to.y]);
  }
}
