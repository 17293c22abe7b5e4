import type { Pair } from '../../pairing/circle.ts';
import type { SwissConfig } from './config.ts';
import { drawNextRound } from './draw-next-round.ts';
import { cutRecord, listSeated } from './record.ts';
import type { SwissRecord, SwissRound } from './record.ts';

/**
 * Whether a drawn round would be drawn in another way now, after a correction; it stays as it is all the same. Who had
 * entered by then is read off the rounds. Who had, and has no seat in this one, had dropped out; where wins and losses
 * end a stage it may have been through or beaten instead, and a correction that changes that outdates the round.
 */
export function isOutdated(config: SwissConfig, record: SwissRecord, drawn: SwissRound): boolean {
  const before = cutRecord(record, drawn.round - 1);
  const seated = new Set(listSeated(drawn));
  const seeds = [...new Set([...before.rounds.flatMap(listSeated), ...seated])];
  const gone = new Set(record.out);
  const out = seeds.filter((seed) => !seated.has(seed) && ('rounds' in config.end || gone.has(seed)));
  const now = drawNextRound(keepDrawing(config), { ...before, seeds, out });
  return now.kind !== 'draw' || now.draw.bye !== drawn.bye || tell(now.draw.pairs) !== tell(drawn.pairs);
}

/** How many rounds there are follows from no result; one that entered and never played may have asked for this one. */
function keepDrawing(config: SwissConfig): SwissConfig {
  return 'rounds' in config.end ? { ...config, end: { rounds: Infinity } } : config;
}

function tell(pairs: readonly Pair[]): string {
  return pairs
    .map((pair) => pair.toSorted((a, b) => a - b).join('-'))
    .sort()
    .join(' ');
}
