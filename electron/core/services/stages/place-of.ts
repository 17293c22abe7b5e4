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
  const tables = live.format.listTables(live.stage);
  for (const table of tables) {
    const standing = table.standings.find((one) => one.seed === seed);
    if (standing !== undefined) return { pool: table.pool, standing, of: table.standings.length, table };
  }
  if (tables.length > 0) return undefined;
  const standings = live.format.standings(live.stage);
  const standing = standings.find((one) => one.seed === seed);
  return standing === undefined ? undefined : { pool: 0, standing, of: standings.length, table: undefined };
}
