import { hrtime } from 'node:process';

/** Looks at both clocks until once nothing came between the two looks, as it may on a busy machine. */
function compareClocks(): number {
  let best = { gap: Infinity, begun: 0 };
  for (let look = 0; look < 100; look += 1) {
    const before = performance.now();
    const system = Number(hrtime.bigint()) / 1e6;
    const gap = performance.now() - before;
    if (gap < best.gap) best = { gap, begun: system - before - gap / 2 };
  }
  return best.begun;
}

/** The system's clock that never goes back counts from one moment in all processes; `performance.now` from each one's start. */
const begun = compareClocks();

/** Milliseconds that compare between the processes of one machine. */
export function moment(): number {
  return begun + performance.now();
}
