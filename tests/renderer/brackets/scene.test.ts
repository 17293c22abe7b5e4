import { describe, expect, it } from 'vitest';
import {
  fitCamera,
  getWorldRect,
  keepInView,
  MARGIN,
  MAX_ZOOM,
  zoomAt,
} from '#renderer/features/brackets/camera/camera.ts';
import { ViewWindow } from '#renderer/features/brackets/camera/view-window.ts';
import { navigate } from '#renderer/features/brackets/keyboard/navigate.ts';
import { readGraph } from '#renderer/features/brackets/layout/graph.ts';
import { layoutBracket } from '#renderer/features/brackets/layout/layout-bracket.ts';
import { CardSource } from '#renderer/features/brackets/model/card-source.ts';
import { decidesTitle } from '#renderer/features/brackets/model/champion.ts';
import { Marks } from '#renderer/features/brackets/model/marks.ts';
import { traceEntrant, traceMatch } from '#renderer/features/brackets/model/routes.ts';
import { makeStore, openShapes, playStage, replaceRow, toRow } from './support/make-stage.ts';
import { nameEntrant } from './support/names.ts';

describe('the camera', () => {
  const content = { width: 2000, height: 3000 };
  const view = { width: 1000, height: 500 };

  it('keeps what is under the pointer where it is while zooming', () => {
    const point = { x: 300, y: 200 };
    const before = { x: -40, y: -70, zoom: 0.8 };
    const after = zoomAt(before, point, 1.5);
    const world = (camera: typeof before) => (point.x - camera.x) / camera.zoom;
    expect(world(after)).toBeCloseTo(world(before));
    expect(zoomAt(before, point, 100).zoom).toBe(MAX_ZOOM);
  });

  it('never loses the drawing', () => {
    const lost = keepInView({ x: 9999, y: -99999, zoom: 1 }, content, view);
    expect(lost).toEqual({ x: MARGIN, y: 500 - 3000 - MARGIN, zoom: 1 });
  });

  it('shows all, or its whole width where that would make dust of it', () => {
    const all = fitCamera(content, view);
    expect(getWorldRect(all, view).top).toBeLessThanOrEqual(0);
    expect(getWorldRect(all, view).bottom).toBeGreaterThanOrEqual(content.height);
    const tall = fitCamera({ width: 8000, height: 30_000 }, view);
    expect(getWorldRect(tall, view).right).toBeGreaterThanOrEqual(8000);
    expect(tall.y).toBe(MARGIN);
  });
});

describe('what is drawn', () => {
  const layout = layoutBracket(openShapes('double-elimination', 512));
  const view = { width: 1440, height: 900 };

  it('stays the same object during a small pan', () => {
    const window = new ViewWindow(layout, true);
    const tight = window.update({ x: 0, y: -5000, zoom: 1 }, view);
    expect(tight.nos.length).toBeGreaterThan(10);
    const drawn = window.widen({ x: 0, y: -5000, zoom: 1 }, view);
    expect(drawn.nos.length).toBeGreaterThan(tight.nos.length);
    expect(window.widen({ x: 0, y: -5000, zoom: 1 }, view)).toBe(drawn);
    expect(window.update({ x: -100, y: -5200, zoom: 1 }, view)).toBe(drawn);
    expect(window.update({ x: -100, y: -5600, zoom: 1 }, view)).not.toBe(drawn);
  });

  it('turns to bars and back with a step between, so that the edge does not flicker', () => {
    const window = new ViewWindow(layout, true);
    const zooms = [0.5, 0.39, 0.42, 0.45, 0.42];
    const details = zooms.map((zoom) => window.update({ x: 0, y: 0, zoom }, view).detail);
    expect(details).toEqual(['cards', 'bars', 'bars', 'cards', 'cards']);
  });

  it('is everything where culling is off', () => {
    const window = new ViewWindow(layout, false);
    expect(window.update({ x: 0, y: 0, zoom: 0.1 }, view).nos).toHaveLength(1023);
  });
});

describe('a card', () => {
  it('is told of its own row alone, and keeps its object otherwise', () => {
    const store = makeStore(playStage('double-elimination', 16), nameEntrant);
    const source = new CardSource(store, 1);
    const stop = source.follow();
    const told: number[] = [];
    for (const no of [1, 2, 3]) source.getCell(no).subscribe(() => told.push(no));
    const before = [1, 2, 3].map((no) => source.getCell(no).get());
    replaceRow(store, toRow(2, 'live', [8, 9], { scores: [1, 0] }));
    expect(told).toEqual([2]);
    const after = [1, 2, 3].map((no) => source.getCell(no).get());
    expect(after.map((card, i) => card === before[i])).toEqual([true, false, true]);
    stop();
    replaceRow(store, toRow(1, 'live', [1, 16]));
    expect(told).toEqual([2]);
  });

  it('is told when a name in it changed', () => {
    const store = makeStore(playStage('single-elimination', 8), nameEntrant);
    const source = new CardSource(store, 1);
    source.follow();
    const told: number[] = [];
    for (const no of [1, 2]) {
      source.getCell(no).get();
      source.getCell(no).subscribe(() => told.push(no));
    }
    const { entrants } = store.getState();
    const [id, entrant] = [...entrants][0] ?? [];
    if (id !== undefined && entrant)
      store.setState({ entrants: new Map(entrants).set(id, { ...entrant, name: 'New' }) });
    expect(told).toEqual([1]);
    expect(source.getCell(1).get().nameA).toBe('New');
  });

  it('is told of its own marks alone', () => {
    const marks = new Marks();
    const told: number[] = [];
    for (const no of [1, 2]) marks.getCell(no).subscribe(() => told.push(no));
    marks.set(new Map([[1, 1]]));
    marks.set(
      new Map([
        [1, 1],
        [2, 4],
      ]),
    );
    marks.set(new Map([[2, 4]]));
    expect(told).toEqual([1, 2, 1]);
  });
});

describe('a way through the bracket', () => {
  const graph = readGraph(openShapes('double-elimination', 8), 0);

  it("follows the winner to the end and the loser through the losers' side", () => {
    const { winners, losers } = traceMatch(graph, 1);
    expect(winners.map(({ to }) => to)).toEqual([7, 12, 14, 15]);
    expect(losers.map(({ to }) => to)).toEqual([5, 9, 11, 13, 14]);
  });

  it('is where an entrant stood, and by which slot', () => {
    const { rows } = playStage('double-elimination', 8, 8);
    const { marks } = traceEntrant(graph, rows, 1);
    expect([...marks.keys()]).toEqual(rows.filter((row) => row[2] === 1 || row[3] === 1).map(([no]) => no));
  });

  it('is what the arrow keys walk', () => {
    const layout = layoutBracket(openShapes('double-elimination', 8));
    expect(navigate(layout, 1, 'right')).toBe(7);
    expect(navigate(layout, 7, 'left')).toBe(1);
    expect(navigate(layout, 1, 'down')).toBe(2);
    expect(navigate(layout, 1, 'up')).toBe(1);
    expect(navigate(layout, 3, 'home')).toBe(1);
    expect(navigate(layout, 1, 'end')).toBe(4);
    expect(navigate(layout, 15, 'right')).toBe(15);
    // The losers' final: its winner's way comes before the one of the loser that drops into it.
    expect(navigate(layout, 13, 'left')).toBe(11);
  });
});

describe('the title', () => {
  it('is decided by the last match that is played', () => {
    const store = makeStore(playStage('double-elimination', 8, 15), nameEntrant);
    const source = new CardSource(store, 1);
    const graph = readGraph(openShapes('double-elimination', 8), 0);
    const deciding = Array.from({ length: 15 }, (_, i) => i + 1).filter((no) => decidesTitle(graph, source, no));
    expect(deciding).toEqual([15]);
    replaceRow(store, toRow(14, 'completed', [1, 2], { scores: [2, 0], winner: 0 }));
    replaceRow(store, toRow(15, 'not_needed', [2, 1]));
    const now = new CardSource(store, 1);
    expect([13, 14, 15].filter((no) => decidesTitle(graph, now, no))).toEqual([14]);
  });
});
