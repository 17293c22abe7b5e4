import { findCards, findLines } from '../layout/column-index.ts';
import type { Rect } from '../layout/column-index.ts';
import { PathPen, traceLinesInto } from '../layout/lines.ts';
import type { BracketLayout } from '../layout/layout-bracket.ts';
import { getWorldRect } from './camera.ts';
import type { Camera, Size } from './camera.ts';

/** What is in the document: these cards and one path of their lines; far away neither, as bars are painted instead. */
export interface Drawn {
  readonly detail: 'cards' | 'bars';
  readonly nos: readonly number[];
  readonly path: string;
}

/** Cards become bars below the first, and bars cards above the second, so that the edge does not flicker. */
const BARS_BELOW = 0.4;
const CARDS_ABOVE = 0.44;
/** Kept beyond the view on each side, in screen pixels, so that a pan renders only now and then. */
const OVERSCAN = 320;

const NOTHING: Drawn = { detail: 'bars', nos: [], path: '' };

/**
 * Chooses what is drawn as the camera moves. While the view stays inside what was drawn last, nothing changes; so most
 * frames of a pan move one transform and no more.
 */
export class ViewWindow {
  readonly #layout: BracketLayout;
  readonly #culling: boolean;
  #covered: Rect | undefined;
  #drawnZoom = 0;
  #isTight = false;
  #drawn: Drawn = NOTHING;

  constructor(layout: BracketLayout, culling: boolean) {
    this.#layout = layout;
    this.#culling = culling;
  }

  /** What to draw now; the same object while nothing changes. */
  update(camera: Camera, view: Size): Drawn {
    const detail = this.#chooseDetail(camera.zoom);
    if (detail === 'bars') {
      if (this.#drawn !== NOTHING) this.#drawn = NOTHING;
      this.#covered = undefined;
      return this.#drawn;
    }
    const seen = getWorldRect(camera, view);
    // Zoomed in a lot, most of what was drawn lies outside by now: draw less again.
    const isStale = !this.#covered || (this.#culling && camera.zoom > 1.8 * this.#drawnZoom);
    if (!isStale && this.#covered && contains(this.#covered, seen)) return this.#drawn;
    const isJump = !this.#covered || !meets(this.#covered, seen);
    return this.#draw(camera, view, isJump ? 0 : OVERSCAN);
  }

  /** After a jump only what is in view was drawn, to be there with the next frame; now what lies around it too. */
  widen(camera: Camera, view: Size): Drawn {
    return this.#isTight && this.#drawn.detail === 'cards' ? this.#draw(camera, view, OVERSCAN) : this.#drawn;
  }

  #draw(camera: Camera, view: Size, overscan: number): Drawn {
    this.#isTight = this.#culling && overscan === 0;
    this.#covered = this.#culling ? getWorldRect(camera, view, overscan) : EVERYTHING;
    this.#drawnZoom = camera.zoom;
    this.#drawn = drawWithin(this.#layout, this.#covered);
    return this.#drawn;
  }

  #chooseDetail(zoom: number): Drawn['detail'] {
    if (!this.#culling) return 'cards';
    if (this.#drawn.detail === 'cards') return zoom < BARS_BELOW ? 'bars' : 'cards';
    return zoom > (this.#drawnZoom === 0 ? BARS_BELOW : CARDS_ABOVE) ? 'cards' : 'bars';
  }
}

const EVERYTHING: Rect = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

function drawWithin(layout: BracketLayout, rect: Rect): Drawn {
  const pen = new PathPen();
  for (const no of findLines(layout.index, rect)) traceLinesInto(pen, layout, no);
  return { detail: 'cards', nos: findCards(layout.index, layout.y, rect), path: pen.d };
}

function meets(a: Rect, b: Rect): boolean {
  return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom
  );
}
