import { CameraControl } from '../camera/camera-control.ts';
import { centerOn, fitCamera, getFitZoom, getWorldRect, keepInView, MARGIN } from '../camera/camera.ts';
import type { Camera, Size } from '../camera/camera.ts';
import { ViewWindow } from '../camera/view-window.ts';
import type { Drawn } from '../camera/view-window.ts';
import type { BracketLayout } from '../layout/layout-bracket.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../layout/metrics.ts';
import type { BracketStore } from './bracket-store.ts';
import { joinCells } from './card-cell.ts';
import type { CardCell } from './card-cell.ts';
import { CardSource } from './card-source.ts';
import { Highlight } from './highlight.ts';
import { getMeaning, getState } from './state-meaning.ts';

/** Names can be read from this zoom on. */
const READABLE_ZOOM = 0.6;
const COMFORTABLE_ZOOM = 0.9;
/** After a jump, when what lies around the view is drawn too. */
const WIDEN_MS = 80;

/** All that one drawing is made of, without React: where things stand, what they show, what is lit, and the camera. */
export class Scene {
  readonly layout: BracketLayout;
  readonly source: CardSource;
  readonly highlight: Highlight;
  readonly control: CameraControl;
  readonly culling: boolean;
  readonly #window: ViewWindow;
  readonly #cells = new Map<number, CardCell>();
  readonly #listeners = new Set<() => void>();
  #widening: ReturnType<typeof setTimeout> | undefined;
  #drawn: Drawn = { detail: 'bars', nos: [], path: '' };

  constructor(store: BracketStore, stage: number, layout: BracketLayout, culling: boolean) {
    this.layout = layout;
    this.source = new CardSource(store, stage);
    this.highlight = new Highlight(layout, this.source);
    this.control = new CameraControl({ width: layout.width, height: layout.height });
    this.culling = culling;
    this.#window = new ViewWindow(layout, culling);
    this.highlight.update({ tabStop: this.findFirstOfInterest() });
  }

  /** Starts to follow the store; returns how to stop. */
  followStore(): () => void {
    const stops = [this.source.subscribeRows(() => this.highlight.refresh()), this.source.follow()];
    return () => stops.forEach((stop) => stop());
  }

  /** Starts to choose what is drawn as the camera moves. Whoever wants to know what is drawn subscribes after this. */
  followCamera(): () => void {
    const stop = this.control.subscribe(() => this.#redraw());
    return () => {
      stop();
      clearTimeout(this.#widening);
    };
  }

  /** What a card shows, as one thing to subscribe to. */
  getCell(no: number): CardCell {
    const known = this.#cells.get(no);
    if (known) return known;
    const cell = joinCells(this.source.getCell(no), this.highlight.marks.getCell(no));
    this.#cells.set(no, cell);
    return cell;
  }

  readonly getDrawn = (): Drawn => this.#drawn;

  readonly subscribeDrawn = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells how large the view is; the first time, the camera goes to where the tournament is. */
  resize(view: Size): void {
    const isFirst = this.control.view.width === 0;
    if (view.width === 0 || view.height === 0) return;
    this.control.view = view;
    this.control.set(isFirst ? this.#start() : keepInView(this.control.camera, this.control.content, view, 'center'));
  }

  /** Brings a match to the middle, readable, and marks it as found. */
  jumpTo(no: number): void {
    if (this.layout.shown[no - 1] !== 1) return;
    this.highlight.update({ tabStop: no, found: no });
    const zoom = this.control.camera.zoom;
    this.control.center(this.#getMiddle(no), zoom < READABLE_ZOOM ? COMFORTABLE_ZOOM : zoom);
  }

  /** Moves no more than needed for a match to be wholly in view. */
  reveal(no: number): void {
    const { camera, view } = this.control;
    const { left, top, right, bottom } = getWorldRect(camera, view, -MARGIN / 2);
    const x = this.layout.x[no - 1] ?? 0;
    const y = this.layout.y[no - 1] ?? 0;
    const dx = Math.max(0, left - x) + Math.min(0, right - x - CARD_WIDTH);
    const dy = Math.max(0, top - y) + Math.min(0, bottom - y - CARD_HEIGHT);
    if (dx === 0 && dy === 0) return;
    this.control.set({ ...camera, x: camera.x + dx * camera.zoom, y: camera.y + dy * camera.zoom });
  }

  /** The first match that is played or waits to be, else the last one. */
  findFirstOfInterest(): number {
    let ready = 0;
    let last = 1;
    for (const row of this.source.getRows()) {
      const no = row[0];
      if (this.layout.shown[no - 1] !== 1) continue;
      last = no;
      const meaning = getMeaning(getState(row));
      if (meaning === 'live' || meaning === 'waiting' || meaning === 'trouble') return no;
      if (meaning === 'ready') ready ||= no;
    }
    return ready || last;
  }

  #start(): Camera {
    const { content, view } = this.control;
    if (getFitZoom(content, view) >= READABLE_ZOOM) return fitCamera(content, view);
    return centerOn(this.#getMiddle(this.findFirstOfInterest()), COMFORTABLE_ZOOM, content, view);
  }

  #getMiddle(no: number): { x: number; y: number } {
    return { x: (this.layout.x[no - 1] ?? 0) + CARD_WIDTH / 2, y: (this.layout.y[no - 1] ?? 0) + CARD_HEIGHT / 2 };
  }

  #redraw(): void {
    const { camera, view } = this.control;
    this.#show(this.#window.update(camera, view));
    clearTimeout(this.#widening);
    this.#widening = setTimeout(() => this.#show(this.#window.widen(this.control.camera, view)), WIDEN_MS);
  }

  #show(drawn: Drawn): void {
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    for (const listener of this.#listeners) listener();
  }
}
