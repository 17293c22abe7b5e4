import { at } from '#shared/lib/at.ts';
import type { Occupant, Result } from '../model/stage.ts';
import type { Stage } from './stage.ts';

/** Keeps an entry in the order of ids, so that the order of arrival makes no difference. Throws when it is there already. */
export function keepEntry(stage: Stage, result: Result): void {
  const entries = at(stage.entries, result.match - 1);
  const place = entries.findLastIndex(({ id }) => id < result.id) + 1;
  if (entries[place]?.id === result.id)
    throw new Error(`result ${result.id} of match ${result.match} is entered twice`);
  stage.entries[result.match - 1] = entries.toSpliced(place, 0, result);
}

/** Takes an entry out again; the other half of `keepEntry`. */
export function dropEntry(stage: Stage, result: Result): void {
  stage.entries[result.match - 1] = at(stage.entries, result.match - 1).filter((entry) => entry !== result);
}

/** The last entry about a match that was made for these two occupants; a reset is an entry too. */
export function findEntry(stage: Stage, no: number, a: Occupant, b: Occupant): Result | undefined {
  return at(stage.entries, no - 1).findLast(({ field }) => field[0] === a && field[1] === b);
}
