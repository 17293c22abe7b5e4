/** Steps of a slow walk around the resting place, in hundredths of the screen's height: no edge is crossed, no line stays put. */
const WALK: readonly (readonly [x: number, y: number])[] = [
  [0, 0],
  [0.3, 0.15],
  [0.5, -0.1],
  [0.2, -0.4],
  [-0.2, -0.3],
  [-0.5, 0],
  [-0.3, 0.4],
  [0.1, 0.5],
];

/** How long a step of the walk stays; nobody sees it move, and no panel burns in. */
export const DRIFT_MS = 90_000;

/** Where the picture stands at a time, against burn-in of panels that show the same lines all day. */
export function driftAt(now: number): { readonly x: number; readonly y: number } {
  const [x, y] = WALK[Math.floor(now / DRIFT_MS) % WALK.length] ?? [0, 0];
  return { x, y };
}
