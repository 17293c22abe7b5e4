/** Where and when a tap fell, and on which control. */
export interface Tap {
  readonly x: number;
  readonly y: number;
  /** Milliseconds. */
  readonly at: number;
  readonly control: unknown;
}

/** The second tap of a double tap comes within this time and this far from the first. */
const DOUBLE_TAP_MS = 400;
const NEAR_PX = 24;

/** The page changed under a double tap: its second half falls on the same spot, but on another control than the first. */
export function isStray(last: Tap | undefined, next: Tap): boolean {
  if (last === undefined || next.control === null || last.control === next.control) return false;
  const isNear = Math.abs(next.x - last.x) <= NEAR_PX && Math.abs(next.y - last.y) <= NEAR_PX;
  return isNear && next.at - last.at <= DOUBLE_TAP_MS;
}

/** Lets no stray half of a double tap follow a link or press a button that had just moved under the finger. */
export function guardDoubleTaps(root: Document): void {
  let last: Tap | undefined;
  root.addEventListener(
    'click',
    (event) => {
      // A click by keyboard or screen reader has no place.
      if (event.detail === 0) return;
      const tap = { x: event.clientX, y: event.clientY, at: event.timeStamp, control: findControl(event.target) };
      if (isStray(last, tap)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      last = tap;
    },
    { capture: true },
  );
}

/** What a tap presses. A label is its input: the browser lets a tap on the one be followed at once by a click on the other. */
function findControl(target: EventTarget | null): Element | null {
  const found = target instanceof Element ? target.closest('a, button, [role], input, label') : null;
  return found instanceof HTMLLabelElement ? (found.control ?? found) : found;
}
