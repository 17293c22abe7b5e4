import type { Seed } from '../model/stage.ts';
import type { Duel } from '../ranking/index.ts';

/** A match as the determination of winners sees it. */
export type WinnersMatch = OpenMatch | DoneMatch | DoneLobby;

/** A match without a result that stands: it blocks, and is named. */
export interface OpenMatch {
  readonly no: number;
  readonly state: 'open' | 'disputed';
}

/** A match with a result that counts. Byes and resets that were not played are no matches and are not given. */
export interface DoneMatch extends Pick<Duel, 'field' | 'winner' | 'games' | 'kind' | 'finishedAt'> {
  readonly no: number;
  readonly state: 'done';
}

/** A lobby with a result that counts; its points are in the standings already. */
export interface DoneLobby {
  readonly no: number;
  readonly state: 'done';
  readonly seats: readonly Seed[];
  readonly finishedAt?: number;
}

export function isDuel(match: WinnersMatch): match is DoneMatch {
  return 'field' in match;
}

/** Whether this entrant played in it. */
export function hasPlayed(match: WinnersMatch, seed: Seed): boolean {
  if (match.state !== 'done') return false;
  return isDuel(match) ? match.field.includes(seed) : match.seats.includes(seed);
}
