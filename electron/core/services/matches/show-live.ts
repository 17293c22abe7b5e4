import { withLiveScore } from '#shared/protocol/live.ts';
import type { MatchRef } from '#shared/protocol/dto/common.ts';
import type { MatchRow } from '#shared/protocol/dto/match.ts';
import { topics } from '#shared/protocol/topics.ts';
import type { RowOfMatch } from '../../db/queries/matches.ts';
import type { Host } from '../../operations/host.ts';
import { toMatchRow } from '../stages/match-row.ts';

/** The row of a match with its score so far, for answers that are asked anew each time. */
export function showLive(host: Pick<Host, 'live'>, { tournament, stage, no }: MatchRef, match: RowOfMatch): MatchRow {
  const row = toMatchRow(match);
  const score = host.live.get(topics.tournament(tournament), stage, no);
  return score === undefined ? row : withLiveScore(row, [stage, no, ...score, match.version, 0]);
}
