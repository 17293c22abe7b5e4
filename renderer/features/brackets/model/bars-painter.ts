import { getWorldRect } from '../camera/camera.ts';
import type { Camera, Size } from '../camera/camera.ts';
import { findCards, findLines } from '../layout/column-index.ts';
import { traceLine, traceLinesInto } from '../layout/lines.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../layout/metrics.ts';
import { MARK_ROUTE, MARK_SELECTED } from './marks.ts';
import type { Scene } from './scene.ts';
import { getMeaning, getState } from './state-meaning.ts';
import type { Meaning } from './state-meaning.ts';

/** Colors by the names of the tokens. */
const FILLS: Readonly<Record<Meaning, string>> = {
  quiet: '--md-surface-3',
  void: '--md-surface-2',
  ready: '--md-accent',
  waiting: '--md-waiting',
  live: '--md-live',
  done: '--md-line-strong',
  trouble: '--md-trouble',
};

/** Paints the bracket seen from afar: a bar for each match in the color of its state, and the lines between them. */
export class BarsPainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #scene: Scene;
  readonly #colors = new Map<string, string>();

  constructor(canvas: HTMLCanvasElement, scene: Scene) {
    this.#canvas = canvas;
    this.#scene = scene;
  }

  /** Colors are read again at the next paint. */
  forgetColors(): void {
    this.#colors.clear();
  }

  clear(): void {
    const { width, height } = this.#canvas;
    if (width > 0 && height > 0) this.#canvas.width = this.#canvas.height = 0;
  }

  paint(camera: Camera, view: Size): void {
    const ratio = Math.min(2, devicePixelRatio);
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    const scale = camera.zoom * ratio;
    context.setTransform(scale, 0, 0, scale, camera.x * ratio, camera.y * ratio);
    const rect = getWorldRect(camera, view);
    this.#paintLines(context, rect, 1 / camera.zoom);
    this.#paintCards(context, rect, 1 / camera.zoom);
  }

  #paintLines(context: CanvasRenderingContext2D, rect: ReturnType<typeof getWorldRect>, pixel: number): void {
    const { layout, highlight } = this.#scene;
    context.beginPath();
    for (const no of findLines(layout.index, rect)) traceLinesInto(context, layout, no);
    context.lineWidth = pixel;
    context.strokeStyle = this.#color('--md-line');
    context.stroke();
    const { winners, losers } = highlight.getRoute();
    context.beginPath();
    for (const { from, to } of [...winners, ...losers]) {
      if (layout.shown[from - 1] === 1 && layout.shown[to - 1] === 1) traceLine(context, layout, from, to);
    }
    context.lineWidth = 2 * pixel;
    context.strokeStyle = this.#color('--md-accent');
    context.stroke();
  }

  #paintCards(context: CanvasRenderingContext2D, rect: ReturnType<typeof getWorldRect>, pixel: number): void {
    const { layout, source, highlight } = this.#scene;
    const byMeaning = new Map<Meaning, number[]>();
    const nos = findCards(layout.index, layout.y, rect);
    for (const no of nos) {
      const row = source.getRow(no);
      if (!row) continue;
      const meaning = getMeaning(getState(row));
      const group = byMeaning.get(meaning);
      if (group) group.push(no);
      else byMeaning.set(meaning, [no]);
    }
    for (const [meaning, group] of byMeaning) {
      context.fillStyle = this.#color(FILLS[meaning]);
      // What is done steps back behind what is on.
      context.globalAlpha = meaning === 'done' ? 0.55 : 1;
      for (const no of group) {
        context.fillRect(layout.x[no - 1] ?? 0, layout.y[no - 1] ?? 0, CARD_WIDTH, CARD_HEIGHT);
      }
    }
    context.globalAlpha = 1;
    context.strokeStyle = this.#color('--md-accent-strong');
    for (const no of nos) {
      const mark = highlight.marks.get(no);
      if ((mark & (MARK_ROUTE | MARK_SELECTED)) === 0) continue;
      const isStrong = (mark & MARK_SELECTED) !== 0 || no === highlight.attention.match;
      context.lineWidth = (isStrong ? 3.5 : 2) * pixel;
      context.strokeRect(layout.x[no - 1] ?? 0, layout.y[no - 1] ?? 0, CARD_WIDTH, CARD_HEIGHT);
    }
  }

  #color(token: string): string {
    const known = this.#colors.get(token);
    if (known !== undefined) return known;
    const color = getComputedStyle(this.#canvas).getPropertyValue(token).trim();
    this.#colors.set(token, color);
    return color;
  }
}
