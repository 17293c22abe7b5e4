import { bindFormat } from '#shared/domain/formats/bind.ts';
import type { StageConfig } from '#shared/domain/formats/bind.ts';
import { getFormat } from '#shared/domain/formats/registry.ts';
import { createStage } from '#shared/domain/stage/index.ts';
import type { Failure } from '../explain-failure.ts';
import type { RecordedEvent } from '../recorded-event.ts';
import { replayEvent, replayMatches } from '../replay-event.ts';
import { numberSeeds, toRecorded } from '../start-gg/to-recorded.ts';
import { isDouble, listLosersStart } from './split-event.ts';
import type { Part } from './split-event.ts';

const SINGLE = { format: 'single-elimination', ...getFormat('single-elimination').defaultConfig } as const;
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
  const bracketSeed = numberSeeds(seeding);
  const event: RecordedEvent = {
    line: 1,
    entrants: seeding.length,
    matches: bracket.matches.flatMap((match) => toRecorded(match, bracketSeed) ?? []),
    placeBySeed: new Map(seeding.map((entrant, index) => [index + 1, placeBySeed?.get(entrant) ?? 0])),
  };
  if (isDouble(bracket) && placeBySeed) return replayEvent(event, listLosersStart(bracket).length).failure;
  const thirdPlace = bracket.matches.some(({ round }) => round.startsWith('3rd Place'));
  const config = isDouble(bracket) ? DOUBLE : { ...SINGLE, thirdPlace };
  const matches = bindFormat(config).open(event.entrants);
  return replayMatches(event, createStage(matches, event.entrants));
}
