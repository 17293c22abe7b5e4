import { listLineSources } from './column-index.ts';
import type { BracketLayout } from './layout-bracket.ts';
import { CARD_HEIGHT, CARD_WIDTH, COLUMN_PITCH, LINE_RADIUS } from './metrics.ts';

/** What a line is drawn with: an SVG path in the making, or a canvas. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
}

/** Collects strokes as the `d` of an SVG path. */
export class PathPen implements Pen {
  #d = '';

  get d(): string {
    return this.#d;
  }

  moveTo(x: number, y: number): void {
    this.#d += `M${x} ${y}`;
  }

  lineTo(x: number, y: number): void {
    this.#d += `L${x} ${y}`;
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#d += `Q${cx} ${cy} ${x} ${y}`;
  }
}

/** Draws the winners' lines into match `no`. */
export function traceLinesInto(pen: Pen, layout: BracketLayout, no: number): void {
  for (const from of listLineSources(layout.graph, layout.shown, no)) {
    if (from > 0) traceLine(pen, layout, from, no);
  }
}

/** A loser's line turns beside the winners' lines, not on them. */
const LOSER_TURN = 11;

/** Draws one line from the right edge of a card to the left edge of a later one; it turns just before the later one. */
export function traceLine(pen: Pen, { graph, x, y }: BracketLayout, from: number, to: number): void {
  const startX = (x[from - 1] ?? 0) + CARD_WIDTH;
  const startY = (y[from - 1] ?? 0) + CARD_HEIGHT / 2;
  const endX = x[to - 1] ?? 0;
  const endY = (y[to - 1] ?? 0) + CARD_HEIGHT / 2;
  const isWinners = graph.winnerTo[from - 1] === to;
  const turnX = endX - (COLUMN_PITCH - CARD_WIDTH) / 2 + (isWinners ? 0 : LOSER_TURN);
  const fall = endY - startY;
  pen.moveTo(startX, startY);
  if (Math.abs(fall) >= 1) {
    const radius = Math.min(LINE_RADIUS, Math.abs(fall) / 2);
    const step = Math.sign(fall) * radius;
    pen.lineTo(turnX - radius, startY);
    pen.quadraticCurveTo(turnX, startY, turnX, startY + step);
    pen.lineTo(turnX, endY - step);
    pen.quadraticCurveTo(turnX, endY, turnX + radius, endY);
  }
  pen.lineTo(endX, endY);
}
