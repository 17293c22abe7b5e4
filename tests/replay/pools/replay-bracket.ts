import { bindFormat } from '#shared/domain/formats/bind.ts';
import type { StageConfig } from '#shared/domain/formats/bind.ts';
import { getFormat } from '#shared/domain/formats/registry.ts';
import { createStage } from '#shared/domain/stage/index.ts';
import type { Failure } from '../explain-failure.ts';
import { readSide } from '../recorded-event.ts';
import type { RecordedEvent, RecordedMatch } from '../recorded-event.ts';
import { replayEvent, replayMatches } from '../replay-event.ts';
import type { GroupMatch } from '../start-gg/record.ts';
import { isDouble } from './split-event.ts';
import type { Part } from './split-event.ts';

const SINGLE: StageConfig = { format: 'single-elimination', ...getFormat('single-elimination').defaultConfig };
const DOUBLE: StageConfig = { format: 'double-elimination', ...getFormat('double-elimination').defaultConfig };

/**
 * Plays a bracket through the elimination that replays recorded brackets; double or single by its rounds.
 *
 * @param seeding at index seed-1 who had that seed
 * @param placeBySeed official places that the bracket decides; undefined for one that decides none
 */
export function replayBracket(
  bracket: Part,
  seeding: readonly number[],
  placeBySeed: ReadonlyMap<number, number> | undefined,
): Failure | undefined {
  const bracketSeed = new Map(seeding.map((entrant, index) => [entrant, index + 1]));
  const event: RecordedEvent = {
    line: 1,
    entrants: seeding.length,
    matches: bracket.matches.flatMap((match) => toRecorded(match, bracketSeed)),
    placeBySeed: new Map(seeding.map((entrant, index) => [index + 1, placeBySeed?.get(entrant) ?? 0])),
  };
  if (isDouble(bracket) && placeBySeed) return replayEvent(event).failure;
  const matches = bindFormat(isDouble(bracket) ? DOUBLE : SINGLE).open(event.entrants);
  return replayMatches(event, createStage(matches, event.entrants));
}

function toRecorded(match: GroupMatch, bracketSeed: ReadonlyMap<number, number>): readonly RecordedMatch[] {
  const winner = bracketSeed.get(match.w);
  const loser = bracketSeed.get(match.l);
  if (winner === undefined || loser === undefined) return [];
  const { round, ws: winnerScore, ls: loserScore, dq: disqualified } = match;
  return [{ side: readSide(round) ?? 'winners', round, winner, loser, winnerScore, loserScore, disqualified }];
}
