import type { Duel } from '../ranking/index.ts';

/** A match as the determination of winners sees it. */
export type WinnersMatch = OpenMatch | DoneMatch;

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
