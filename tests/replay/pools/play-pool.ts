import { bindFormat } from '#shared/domain/formats/bind.ts';
import { STOPS } from '#shared/domain/formats/double-elimination/index.ts';
import { getFormat } from '#shared/domain/formats/registry.ts';
import type { Standing } from '#shared/domain/model/stage.ts';
import { createStage } from '#shared/domain/stage/index.ts';
import { at } from '#shared/lib/at.ts';
import type { RecordedMatch } from '../recorded-event.ts';
import { playMatches } from '../replay-event.ts';
import type { GroupMatch } from '../start-gg/record.ts';
import { numberSeeds, toRecorded } from '../start-gg/to-recorded.ts';

export interface PlayedPool {
  /** By the seeds of the event. */
  readonly standings: readonly Standing[];
  /** Matches of the record that the pool did not ask for. */
  readonly left: readonly GroupMatch[];
  readonly failure: string | undefined;
}

/**
 * Plays a pool through a double elimination that ends when `until` are left, seeded by the seeds of the event.
 *
 * @param seeds of the event, best first
 * @param matches the one that was played first stands last
 */
export function playPool(seeds: readonly number[], matches: readonly GroupMatch[], until: number): PlayedPool {
  const stop = STOPS.find((one) => one === until);
  if (stop === undefined || seeds.length <= until) {
    return {
      standings: [],
      left: matches,
      failure: `${until} of ${seeds.length} go on, where no bracket of ours ends`,
    };
  }
  const { defaultConfig } = getFormat('double-elimination');
  const format = bindFormat({ ...defaultConfig, format: 'double-elimination', until: stop });
  const numbers = numberSeeds(seeds);
  const byRecorded = new Map<RecordedMatch, GroupMatch>();
  // Two that met again later did so in a bracket behind the pool.
  for (const match of matches.toReversed()) {
    const recorded = toRecorded(match, numbers);
    if (recorded) byRecorded.set(recorded, match);
  }
  const stage = createStage(format.open(seeds.length), seeds.length);
  const event = { line: 1, entrants: seeds.length, matches: [...byRecorded.keys()], placeBySeed: new Map() };
  const { failure, left } = playMatches(event, stage);
  return {
    standings: format.standings(stage).map(({ seed, ...rest }) => ({ ...rest, seed: at(seeds, seed - 1) })),
    left: left.flatMap((recorded) => byRecorded.get(recorded) ?? []),
    failure: failure?.why,
  };
}
