import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampToDisplays,
  DEFAULT_STATE,
  MINIMUM,
  readWindowState,
  writeWindowState,
} from '../../electron/shell/window-state.ts';

const LAPTOP = { x: 0, y: 0, width: 1366, height: 728 };
const PROJECTOR = { x: 1366, y: 0, width: 1920, height: 1080 };
const folder = mkdtempSync(join(tmpdir(), 'matchdesk-state-'));

describe('the file of the window state', () => {
  it.each([
    ['is missing', undefined],
    ['is cut off', '{"x":1,"y":2,"wid'],
    ['holds other types', '{"x":"1","y":2,"width":900,"height":600,"maximized":false}'],
    ['has a width of nothing', '{"x":1,"y":2,"width":0,"height":600,"maximized":false}'],
    ['holds what we do not know', '{"x":1,"y":2,"width":900,"height":600,"maximized":false,"url":"https://x"}'],
    ['is a list', '[]'],
  ])('is as none when it %s', (name, content) => {
    const file = join(folder, `${name}.json`);
    if (content !== undefined) writeFileSync(file, content);
    expect(readWindowState(file)).toEqual(DEFAULT_STATE);
  });

  it('gives back what was written and leaves nothing beside it', () => {
    const own = mkdtempSync(join(folder, 'own-'));
    const state = { x: -8, y: 0, width: 1000, height: 700, maximized: true };
    writeWindowState(join(own, 'state.json'), state);
    expect(readWindowState(join(own, 'state.json'))).toEqual(state);
    expect(readdirSync(own)).toEqual(['state.json']);
  });
});

describe('clamping to the displays', () => {
  it('leaves a window that fits where it was', () => {
    const state = { x: 1500, y: 100, width: 1200, height: 800, maximized: false };
    expect(clampToDisplays(state, [LAPTOP, PROJECTOR])).toEqual(state);
  });

  it('keeps a window on the lower of two displays', () => {
    const lower = { x: 0, y: 728, width: 1920, height: 1080 };
    const state = { x: 100, y: 800, width: 1200, height: 800, maximized: false };
    expect(clampToDisplays(state, [LAPTOP, lower])).toEqual(state);
  });

  it('takes a window of an unplugged display to the main one, in a place of the system', () => {
    const state = { x: 1500, y: 100, width: 1800, height: 1000, maximized: true };
    expect(clampToDisplays(state, [LAPTOP])).toEqual({ width: 1366, height: 728, maximized: true });
  });

  it('moves a window whose edge hangs out back inside', () => {
    const state = { x: 1000, y: 500, width: 1000, height: 700, maximized: false };
    expect(clampToDisplays(state, [LAPTOP])).toEqual({ ...state, x: 366, y: 28 });
  });

  it('opens at the default when there is no display at all', () => {
    expect(clampToDisplays({ ...DEFAULT_STATE, x: 5, y: 5 }, [])).toEqual(DEFAULT_STATE);
  });

  it('always ends inside one display, whatever was kept and whatever is plugged in', () => {
    const coordinate = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: 1, max: 10_000 });
    const state = fc.record({ x: coordinate, y: coordinate, width: size, height: size, maximized: fc.boolean() });
    const area = fc.record({
      x: coordinate,
      y: coordinate,
      width: fc.integer({ min: MINIMUM.width, max: 7680 }),
      height: fc.integer({ min: MINIMUM.height, max: 4320 }),
    });
    fc.assert(
      fc.property(state, fc.array(area, { minLength: 1, maxLength: 3 }), (kept, areas) => {
        const { x, y, width, height } = clampToDisplays(kept, areas);
        return areas.some((one) => {
          if (width > one.width || height > one.height) return false;
          if (x === undefined || y === undefined) return one === areas[0];
          return x >= one.x && y >= one.y && x + width <= one.x + one.width && y + height <= one.y + one.height;
        });
      }),
    );
  });
});
