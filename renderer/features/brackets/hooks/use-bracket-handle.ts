import { useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { Ref } from 'react';
import { flushSync } from 'react-dom';
import type { BracketHandle } from '../components/bracket.tsx';
import { loadExport } from '../export/load-export.ts';
import type { SvgColors } from '../export/svg-colors.ts';
import { getPool } from '../layout/graph.ts';
import type { BracketPart } from '../layout/layout-bracket.ts';
import type { BracketStore } from '../model/bracket-store.ts';
import type { BracketTexts } from '../model/bracket-texts.ts';
import type { Scene } from '../model/scene.ts';
import { findMatchOfSeed } from '../search/find-entrants.ts';

interface HandleParts {
  readonly store: BracketStore;
  readonly stage: number;
  readonly part: BracketPart;
  readonly pool: number;
  readonly scene: Scene;
  readonly texts: BracketTexts;
  /** Shows the drawing of a group, 0 where there are none. */
  readonly showDrawing: (pool: number) => void;
}

/** Gives the page its handle on the bracket. */
export function useBracketHandle(ref: Ref<BracketHandle> | undefined, parts: HandleParts): void {
  const { store, stage, part, pool, scene, texts, showDrawing } = parts;
  const latest = useRef(scene);
  useLayoutEffect(() => {
    latest.current = scene;
  }, [scene]);
  useImperativeHandle(ref, (): BracketHandle => {
    const jumpToMatch = (no: number) => {
      const shape = store.getState().stages.get(stage)?.shapes[no - 1];
      flushSync(() => showDrawing(shape === undefined ? pool : getPool(shape)));
      // In the same turn, so that the jump is on the screen with the next frame; of another group the scene is another.
      flushSync(() => latest.current.jumpTo(no));
    };
    const draw = async (pick: (code: Awaited<ReturnType<typeof loadExport>>) => SvgColors) => {
      const code = await loadExport();
      const data = store.getState().stages.get(stage);
      const colors = pick(code);
      return data ? code.exportSvg(data, (seed) => scene.source.getName(seed), texts, { part, pool, colors }) : '';
    };
    return {
      jumpToMatch,
      jumpToSeed: (seed) => jumpToMatch(findMatchOfSeed(store, seed, stage)),
      fit: () => scene.control.fit(),
      zoomBy: (factor) => scene.control.zoomBy(factor),
      exportSvg: () => draw(({ PAPER_COLORS }) => PAPER_COLORS),
      exportPng: async () => {
        const svg = await draw(({ readPageColors }) => readPageColors());
        return (await loadExport()).exportPng(svg);
      },
    };
  }, [store, stage, part, pool, scene, texts, showDrawing]);
}
