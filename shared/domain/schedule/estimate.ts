import { at } from '#shared/lib/at.ts';
import { countLikelyGames } from './count-games.ts';
import type { Span } from './count-games.ts';
import type { PlannedRound } from './rounds.ts';

export interface Pace {
  /** Matches that can be played at the same time, 1 or more. */
  readonly stations: number;
  readonly minutesPerGame: number;
  /** Between two matches on a station: calling, sitting down, setting up. */
  readonly minutesBetween: number;
}

export interface Estimate {
  /** From the first call to the last game. */
  readonly minutes: Span;
  readonly matches: number;
}

/**
 * How long rounds take: the matches of a round side by side as far as stations go, a round after those it waits for,
 * rounds that do not wait for each other sharing the stations, in the order of the list where both are ready. A first
 * word for a plan; breaks, disputes and no-shows are not in it. `least` and `most` are for all matches as short and as
 * long as they can be. Throws for less than one station or a round that waits for a later one.
 */
export function estimateDuration(rounds: readonly PlannedRound[], pace: Pace): Estimate {
  if (!Number.isInteger(pace.stations) || pace.stations < 1)
    throw new RangeError(`${pace.stations} stations play nothing`);
  return {
    minutes: {
      least: measure(rounds, pace, 'least'),
      likely: measure(rounds, pace, 'likely'),
      most: measure(rounds, pace, 'most'),
    },
    matches: rounds.reduce((sum, round) => sum + round.matches, 0),
  };
}

function measure(rounds: readonly PlannedRound[], pace: Pace, games: keyof Span): number {
  const stations = new Stations(pace.stations);
  const ends = rounds.map(() => 0);
  for (const index of listByStart(rounds)) {
    const { matches, length, after } = at(rounds, index);
    const ready = Math.max(0, ...after.map((before) => at(ends, before)));
    const minutes = countLikelyGames(length)[games] * pace.minutesPerGame + pace.minutesBetween;
    ends[index] = ready;
    for (let match = 0; match < matches; match++)
      ends[index] = Math.max(at(ends, index), stations.play(ready, minutes));
  }
  // After the last match nobody waits for a station any more.
  return Math.max(0, Math.max(0, ...ends) - pace.minutesBetween);
}

/** By how many rounds stand before a round on its longest way, so that a side does not wait for the other one's end. */
function listByStart(rounds: readonly PlannedRound[]): readonly number[] {
  const depths: number[] = [];
  for (const [index, { after }] of rounds.entries()) {
    depths.push(
      Math.max(
        0,
        ...after.map((before) => {
          if (before >= index) throw new RangeError(`round ${index} waits for round ${before}, which is not before it`);
          return at(depths, before) + 1;
        }),
      ),
    );
  }
  return rounds.map((_, index) => index).toSorted((a, b) => at(depths, a) - at(depths, b) || a - b);
}

/** When each station is free again, soonest first. */
class Stations {
  readonly #free: number[];

  constructor(count: number) {
    this.#free = Array.from({ length: count }, () => 0);
  }

  /** Plays for so many minutes, from `ready` on, on the station that is free first; gives the end. */
  play(ready: number, minutes: number): number {
    const end = Math.max(ready, at(this.#free, 0)) + minutes;
    this.#free.shift();
    let low = 0;
    let high = this.#free.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (at(this.#free, middle) <= end) low = middle + 1;
      else high = middle;
    }
    this.#free.splice(low, 0, end);
    return end;
  }
}
