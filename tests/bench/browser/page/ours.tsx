import { createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import type { StoreApi } from 'zustand/vanilla';
import { at } from '#shared/lib/at.ts';
import { Bracket, findEntrants } from '#renderer/features/brackets/index.ts';
import type { BracketData, BracketHandle, BracketPart } from '#renderer/features/brackets/index.ts';
import { makeStore, playStage, replaceRow, toRow } from '#tests/renderer/brackets/support/make-stage.ts';
import type { Ending } from '#tests/renderer/brackets/support/make-stage.ts';
import { nameEntrant, nameEntrantBn } from '#tests/renderer/brackets/support/names.ts';
import { afterPaint, atFrameStart, countFrames } from './frames.ts';

export interface OursSetup {
  readonly format?: 'single-elimination' | 'double-elimination';
  readonly entrants: number;
  /** How many matches are decided. */
  readonly played?: number;
  readonly ending?: Ending;
  readonly names?: 'en' | 'bn';
  readonly part?: BracketPart;
  readonly culling?: boolean;
  /** Without culling: lays out the cards far from the view too, which the browser would put off. */
  readonly layOutAll?: boolean;
  readonly interactive?: boolean;
  readonly selected?: number;
  readonly focusEntrant?: number;
}

/** Our bracket on the page, with what is measured of it. Times in ms. */
export interface Ours {
  prepare(setup: OursSetup): void;
  /** Mounts what was prepared: from data at hand to the frame painted. */
  paint(): Promise<number>;
  unmount(): void;
  countCards(): number;
  /** From a changed row put into the store to the card's text in the document; `times` matches, one after another. */
  update(times: number): Promise<number[]>;
  /** From a text put in to the frame painted in which the found entrant's match is marked. */
  search(text: string): Promise<number>;
  /** Times between frames while the bracket is dragged about. */
  pan(frames: number): Promise<number[]>;
  zoomBy(factor: number): void;
  jump(no: number): void;
  handle(): BracketHandle | null;
  /** What the bracket asked of the page since the last time. */
  tell(): string[];
}

export function createOurs(box: HTMLElement): Ours {
  let store: StoreApi<BracketData> | undefined;
  let setup: OursSetup = { entrants: 8 };
  let root: Root | undefined;
  /** Stands in no card before it is written there as a station. */
  let version = 10_000;
  const said: string[] = [];
  const handle = createRef<BracketHandle>();

  function render(): void {
    if (!store) return;
    const { part = 'all', culling = true, interactive = true, selected = null, focusEntrant = null } = setup;
    root ??= createRoot(box);
    root.render(
      <Bracket
        ref={handle}
        stage={1}
        {...{ store, part, culling, interactive, selected, focusEntrant }}
        onSelect={(no) => said.push(`select ${no}`)}
        onOpen={(no) => said.push(`open ${no}`)}
      />,
    );
  }

  return {
    prepare(next) {
      setup = next;
      box.toggleAttribute('data-lay-out-all', setup.layOutAll === true);
      const { format = 'double-elimination', entrants, played = 0, ending, names = 'en' } = setup;
      store = makeStore(playStage(format, entrants, played, ending), names === 'en' ? nameEntrant : nameEntrantBn);
    },

    async paint() {
      await atFrameStart();
      const started = performance.now();
      render();
      await afterPaint();
      while (box.querySelector('[data-no]') === null) await afterPaint();
      return performance.now() - started;
    },

    unmount() {
      root?.unmount();
      root = undefined;
    },

    countCards: () => box.querySelectorAll('[data-no]').length,

    async update(times) {
      const measured: number[] = [];
      const cards = [...box.querySelectorAll<HTMLElement>('[data-no]')];
      for (let time = 0; time < times; time++) {
        const card = at(cards, time % cards.length);
        const no = Number(card.dataset['no']);
        const row = store?.getState().stages.get(1)?.rows[no - 1];
        if (!row || !store) continue;
        version++;
        const score = version % 10;
        await atFrameStart();
        const started = performance.now();
        replaceRow(store, toRow(no, 'live', [row[2], row[3]], { scores: [score, score], station: String(version) }));
        while (!card.textContent.includes(String(version))) await Promise.resolve();
        measured.push(performance.now() - started);
      }
      return measured;
    },

    async search(text) {
      await atFrameStart();
      const started = performance.now();
      const found = store && findEntrants(store, text)[0];
      if (!found) throw new Error(`nobody is called ${text}`);
      handle.current?.jumpToSeed(found.seed);
      await afterPaint();
      const passed = performance.now() - started;
      const marked = box.querySelector('[data-found]');
      if (!marked?.getAttribute('aria-label')?.includes(found.name)) throw new Error(`${text} is not on the screen`);
      return passed;
    },

    async pan(frames) {
      const view = box.querySelector('[data-detail]');
      if (!view) throw new Error('nothing to drag');
      const wheel = (deltaX: number, deltaY: number) =>
        view.dispatchEvent(new WheelEvent('wheel', { deltaX, deltaY, cancelable: true }));
      return countFrames(frames, (frame) => {
        // Down, then right, then back, as one looks around: 40 pixels a frame, which is fast.
        const leg = Math.floor((4 * frame) / frames);
        wheel([0, 40, 0, -40][leg] ?? 0, [40, 0, -40, 0][leg] ?? 0);
      });
    },

    zoomBy: (factor) => handle.current?.zoomBy(factor),
    jump: (no) => flushSync(() => handle.current?.jumpToMatch(no)),
    handle: () => handle.current,
    tell: () => said.splice(0),
  };
}
