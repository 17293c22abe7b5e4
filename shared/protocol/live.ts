import type { MatchRow } from './dto/match.ts';

/**
 * A score of a match that is being played: [stage, match, score a, score b, of, version]. `of`: version of the match's row when it was
 * entered. The version rises with each score of the host; of two of one match the higher one holds.
 */
export type LiveScore = readonly [stage: number, no: number, a: number, b: number, of: number, version: number];

/** Indices of `live` and `paused` in MATCH_STATES. */
const SCORED: ReadonlySet<number> = new Set([5, 6]);

/** True while a row may show a live score; in every other state what counts stands in the row itself. */
export function isScoredLive(row: MatchRow): boolean {
  return SCORED.has(row[1]);
}

/** The row with the live score as its score; as it is where it may not show one, or where the score is of a later row. */
export function withLiveScore(row: MatchRow, score: LiveScore | undefined): MatchRow {
  if (score === undefined || !isScoredLive(row) || score[4] > row[9]) return row;
  const [no, state, a, b, , , winner, station, until, version] = row;
  return [no, state, a, b, score[2], score[3], winner, station, until, version];
}
