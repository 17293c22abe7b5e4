import { at } from '#shared/lib/at.ts';
import type { Match, Occupant, Result, Seed } from '../model/stage.ts';
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
export function findEntry(stage: Stage, match: Match, a: Occupant, b: Occupant): Result | undefined {
  return at(stage.entries, match.no - 1).findLast((entry) => isMadeFor(stage, match, entry, a, b));
}

/** Every entry about a match that was made for these two occupants, oldest first. */
export function listEntries(stage: Stage, match: Match, a: Occupant, b: Occupant): readonly Result[] {
  return at(stage.entries, match.no - 1).filter((entry) => isMadeFor(stage, match, entry, a, b));
}

/** Who plays in a lobby: those that were seated, without seeds behind which nobody stands. */
export function listSeats(stage: Pick<Stage, 'absent'>, { seats = [] }: Match): readonly Seed[] {
  return stage.absent.size === 0 ? seats : seats.filter((seed) => !stage.absent.has(seed));
}

/** Made for the same seeds, and for those who stand behind them now. */
function isMadeFor(stage: Stage, match: Match, { id, field, rows }: Result, a: Occupant, b: Occupant): boolean {
  if (field[0] !== a || field[1] !== b) return false;
  const seats = match.seats === undefined ? [a, b] : listSeats(stage, match);
  if (stage.floors.size > 0 && seats.some((seed) => id <= (stage.floors.get(seed) ?? 0))) return false;
  return rows === undefined || isSameSet(rows, seats);
}

function isSameSet(rows: readonly { readonly seed: Seed }[], seats: readonly Seed[]): boolean {
  return rows.length === seats.length && rows.every(({ seed }) => seats.includes(seed));
}
