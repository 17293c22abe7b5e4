import { useMemo } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { flushSync } from 'react-dom';
import { getDirection, navigate } from '../keyboard/navigate.ts';
import { findCardAt } from '../layout/column-index.ts';
import type { Scene } from '../model/scene.ts';

export interface CardActions {
  readonly onSelect: ((no: number) => void) | undefined;
  readonly onOpen: ((no: number) => void) | undefined;
}

const ZOOM_STEP = 1.25;

/** Handlers for the whole view: one set instead of one for each of a thousand cards. */
export function useCardEvents(scene: Scene, actions: { readonly current: CardActions }) {
  return useMemo(() => {
    const { highlight, control } = scene;

    function onClick(event: MouseEvent): void {
      const no = findCard(event.target);
      if (no > 0) {
        highlight.update({ tabStop: no });
        actions.current.onSelect?.(no);
      } else if (scene.getDrawn().detail === 'bars') {
        jumpToBar(scene, event);
      }
    }

    function onDoubleClick(event: MouseEvent): void {
      const no = findCard(event.target);
      if (no > 0) actions.current.onOpen?.(no);
    }

    function onPointerOver(event: PointerEvent): void {
      if (event.pointerType === 'touch') return;
      const no = findCard(event.target);
      highlight.update({ match: no, seed: no > 0 ? findSeed(scene, no, event.target) : 0 });
    }

    function onFocus(event: FocusEvent): void {
      const no = findCard(event.target);
      if (no === 0 || !event.target.matches(':focus-visible')) return;
      highlight.update({ match: no, seed: 0, tabStop: no });
      scene.reveal(no);
    }

    function onKeyDown(event: KeyboardEvent): void {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const no = findCard(event.target);
      const direction = getDirection(event.key);
      if (direction && no > 0) goTo(scene, navigate(scene.layout, no, direction), event.currentTarget);
      else if (event.key === 'Enter' && no > 0) actions.current.onOpen?.(no);
      else if (event.key === ' ' && no > 0) actions.current.onSelect?.(no);
      else if (event.key === '+' || event.key === '=') control.zoomBy(ZOOM_STEP);
      else if (event.key === '-') control.zoomBy(1 / ZOOM_STEP);
      else if (event.key === '0') control.fit();
      else return;
      event.preventDefault();
    }

    const leave = () => highlight.update({ match: 0, seed: 0 });
    return { onClick, onDoubleClick, onPointerOver, onPointerLeave: leave, onFocus, onBlur: leave, onKeyDown };
  }, [scene, actions]);
}

function findCard(target: EventTarget): number {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-no]') : null;
  return Number(card?.dataset['no'] ?? 0);
}

function findSeed(scene: Scene, no: number, target: EventTarget): number {
  const slot = target instanceof Element ? target.closest<HTMLElement>('[data-slot]')?.dataset['slot'] : undefined;
  const row = scene.source.getRow(no);
  if (slot === undefined || !row) return 0;
  return Math.max(0, slot === '0' ? row[2] : row[3]);
}

function jumpToBar(scene: Scene, event: MouseEvent): void {
  const box = event.currentTarget.getBoundingClientRect();
  const { x, y, zoom } = scene.control.camera;
  const at = { x: (event.clientX - box.left - x) / zoom, y: (event.clientY - box.top - y) / zoom };
  const no = findCardAt(scene.layout.index, scene.layout.y, at.x, at.y);
  if (no > 0) scene.jumpTo(no);
}

/** Moves focus to a match: its card may be out of view, so it is drawn first. */
function goTo(scene: Scene, no: number, view: Element): void {
  flushSync(() => {
    scene.highlight.update({ match: no, seed: 0, tabStop: no });
    scene.reveal(no);
  });
  view.querySelector<HTMLElement>(`[data-no="${no}"]`)?.focus({ preventScroll: true });
}
