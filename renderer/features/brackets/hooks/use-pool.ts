import { useMemo, useState } from 'react';
import type { MatchShape } from '#shared/protocol/dto/match.ts';
import { getPool, listPools } from '../layout/graph.ts';

/** Who asks for attention on the page: of a match or of an entrant, 0 for none. */
interface Wanted {
  readonly match: number;
  readonly seed: number;
}

interface PoolChoice {
  /** The groups with a bracket each; [0] where the stage is one bracket. */
  readonly pools: readonly number[];
  readonly pool: number;
  readonly setPool: (pool: number) => void;
}

/** Which group is drawn: the one that was chosen, else the one of the match or the entrant that is looked at, else the first. */
export function usePool(shapes: readonly MatchShape[], { match, seed }: Wanted): PoolChoice {
  const [chosen, setPool] = useState<number>();
  const pools = useMemo(() => listPools(shapes), [shapes]);
  const wanted = shapes[match - 1] ?? shapes.find((shape) => seed > 0 && (shape[3] === seed || shape[4] === seed));
  const pool = pools.find((one) => one === chosen) ?? (wanted === undefined ? pools[0] : getPool(wanted)) ?? 0;
  return { pools, pool, setPool };
}
