import { at } from '#shared/lib/at.ts';
import type { Seed } from '../model/stage.ts';
import { listSeats } from '../stage/entries.ts';
import type { Stage } from '../stage/stage.ts';
import { isEntered } from './late-entry.ts';

export interface OwnMatches {
  readonly played: number;
  /** Those in which it stands by now. */
  readonly matches: number;
}

/** How many matches an entrant has, and how many of them count with a result that somebody entered. */
export function countOwnMatches(stage: Stage, seed: Seed): OwnMatches {
  const own = listOwnMatches(stage, seed);
  return {
    matches: own.length,
    played: own.filter((no) => isEntered(at(stage.states, no - 1).result)).length,
  };
}

/** Ordinals of the matches and lobbies in which it stands by now. */
export function listOwnMatches(stage: Stage, seed: Seed): readonly number[] {
  return stage.matches.flatMap((match) => {
    const { occupants } = at(stage.states, match.no - 1);
    const isIn = match.seats === undefined ? occupants.includes(seed) : listSeats(stage, match).includes(seed);
    return isIn ? [match.no] : [];
  });
}

/**
 * The rule of most round robins: who leaves before half of its matches is as if it had never been there; later on what was
 * played stands, and the rest is lost by forfeit.
 */
export function isLessThanHalfPlayed({ played, matches }: OwnMatches): boolean {
  return 2 * played < matches;
}
