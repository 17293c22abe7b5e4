import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from 'zod';

/** Where the console window was. Without x and y the system chooses the place. */
export interface WindowState {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export const DEFAULT_STATE: WindowState = { width: 1440, height: 900, maximized: false };
export const MINIMUM = { width: 800, height: 560 } as const;
/** So much of the window must lie on a display that it can be seen and dragged. */
const GRIP = { width: 160, height: 40 } as const;

const stateSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
});

/** Reads the kept state; a missing, damaged or foreign file is as none. */
export function readWindowState(file: string): WindowState {
  try {
    const parsed = stateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : DEFAULT_STATE;
  } catch {
    return DEFAULT_STATE;
  }
}

/** Writes the state beside and renames, so that a crash leaves the old or the new file, never half of one. */
export function writeWindowState(file: string, state: WindowState): void {
  const beside = `${file}.new`;
  writeFileSync(beside, JSON.stringify(state));
  renameSync(beside, file);
}

/** Fits the state to the displays there are now (work areas, the main one first): a window is never lost outside. */
export function clampToDisplays(state: WindowState, workAreas: readonly Rectangle[]): WindowState {
  const { x, y } = state;
  const area = workAreas.find((one) => x !== undefined && y !== undefined && canGrip({ ...state, x, y }, one));
  const room = area ?? workAreas[0];
  if (room === undefined) return DEFAULT_STATE;
  const width = clamp(state.width, MINIMUM.width, room.width);
  const height = clamp(state.height, MINIMUM.height, room.height);
  if (area === undefined || x === undefined || y === undefined) return { width, height, maximized: state.maximized };
  return {
    x: clamp(x, area.x, area.x + area.width - width),
    y: clamp(y, area.y, area.y + area.height - height),
    width,
    height,
    maximized: state.maximized,
  };
}

function canGrip(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const down = Math.min(window.y + window.height, area.y + area.height) - Math.max(window.y, area.y);
  return across >= GRIP.width && down >= GRIP.height;
}

/** A display smaller than the minimum wins: better cut to the display than wider than it. */
function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}
