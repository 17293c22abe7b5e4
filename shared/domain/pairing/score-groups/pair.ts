import { at } from '#shared/lib/at.ts';
import type { Seed } from '../../model/stage.ts';
import type { Pair } from '../circle.ts';
import { matchField } from '../matching/match-field.ts';
import type { Entry } from './entry.ts';
import { makeField } from './field.ts';

export interface Pairing {
  /** The better of each first; by the best, top down. */
  readonly pairs: readonly Pair[];
  /** Who has nobody to play; with an odd number there is one. */
  readonly bye: Seed | undefined;
  /** Pairs that have met before: only where there is no pairing without them. */
  readonly again: readonly Pair[];
}

/**
 * Pairs a Swiss round: of all pairings the best one by `Costs`, found exactly and the same for the same entries. Nobody
 * has a second bye while somebody has had none.
 *
 * @param entries by falling score, inside a score the best first
 */
export function pairScoreGroups(entries: readonly Entry[]): Pairing {
  if (entries.length < 2) return { pairs: [], bye: entries[0]?.seed, again: [] };
  const mates = matchField(makeField(entries, false)) ?? matchField(makeField(entries, true));
  if (!mates) throw new Error(`no pairing of ${entries.length}, though all may meet again`);
  const pairs: Pair[] = [];
  const again: Pair[] = [];
  let bye: Seed | undefined;
  for (const [a, entry] of entries.entries()) {
    const b = at(mates, a);
    const other = entries[b];
    if (!other) bye = entry.seed;
    if (!other || b < a) continue;
    const pair: Pair = [entry.seed, other.seed];
    pairs.push(pair);
    if (entry.met.has(other.seed)) again.push(pair);
  }
  return { pairs, bye, again };
}
