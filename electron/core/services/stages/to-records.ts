import { at } from '#shared/lib/at.ts';
import type { Match } from '#shared/domain/model/stage.ts';
import type { Stage } from '#shared/domain/stage/index.ts';
import { toShape } from '#shared/protocol/dto/shape.ts';
import type { MatchRecord } from '../../db/queries/matches.ts';
import { deriveMatch } from './match-row.ts';

/** Rows of matches in which nothing has happened yet: of a new stage all, of a drawn round its own. */
export function toRecords(
  stageId: number,
  stage: Stage,
  now: number,
  matches: readonly Match[] = stage.matches,
): MatchRecord[] {
  return matches.map((match) => {
    const [no, part, round, source_a, source_b, length, played_if] = toShape(match);
    const blank: MatchRecord = {
      stage_id: stageId,
      no,
      part,
      round,
      source_a,
      source_b,
      length,
      played_if,
      state: 0,
      occupant_a: 0,
      occupant_b: 0,
      score_a: -1,
      score_b: -1,
      winner: -1,
      station: '',
      call_until: 0,
      state_at: now,
      version: 0,
    };
    return { ...blank, ...deriveMatch(blank, at(stage.states, no - 1), now), state_at: now };
  });
}
