import type { Table } from '#shared/domain/formats/format.ts';
import type { Standing } from '#shared/domain/model/stage.ts';
import type { LiveStage } from './live-stage.ts';

/** Where an entrant stands: in its table, or in the bracket. */
export interface PlaceOf {
  /** The group, from 1; 0 where there are none. */
  readonly pool: number;
  readonly standing: Standing;
  /** How many stand in the same table or bracket. */
  readonly of: number;
  /** Undefined for a bracket. */
  readonly table: Table | undefined;
}

/** The place of a seed in its stage by now; undefined when it has none. */
export function findPlace(live: LiveStage, seed: number): PlaceOf | undefined {
  for (const group of live.format.listGroups(live.stage)) {
    const standing = group.standings.find((one) => one.seed === seed);
    const table = 'tallies' in group ? group : undefined;
    if (standing !== undefined) return { pool: group.pool, standing, of: group.standings.length, table };
  }
  return undefined;
}
