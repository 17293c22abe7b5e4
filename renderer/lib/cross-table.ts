import type { MatchRow, MatchShape } from '#shared/protocol/dto/match.ts';
import { outcomeFor, type Outcome } from './duel-outcome.ts';
import { decodeRow, decodeShape, type MatchView } from './rows.ts';

/** One meeting as the entrant of the row sees it. */
export interface Meeting {
  readonly no: number;
  readonly outcome: Outcome;
  readonly state: MatchView['state'];
  /** Own score and the other's; null while not played. */
  readonly scores: readonly [number | null, number | null];
}

/** Who met whom in a table where every two meet. */
export interface CrossTable {
  /** The group, from 1; 0 where there is one table. */
  readonly pool: number;
  /** In the order of rows and columns. */
  readonly seeds: readonly number[];
  /** Meetings of two, in the order of rounds; empty for an entrant with itself. */
  cell(row: number, column: number): readonly Meeting[];
}

interface StageRows {
  readonly shapes: readonly MatchShape[];
  readonly rows: readonly MatchRow[];
}

/**
 * The cross tables of a stage, one for each group; empty for a stage in which not every two meet. `orders` puts the
 * entrants of a group in an order, such as that of the standings; without it they stand by seed.
 */
export function listCrossTables(
  { shapes, rows }: StageRows,
  orders: ReadonlyMap<number, readonly number[]> = new Map(),
): readonly CrossTable[] {
  const pools = new Map<number, Map<string, Meeting[]>>();
  const members = new Map<number, Set<number>>();
  for (const shape of shapes) {
    const { part, pool, no } = decodeShape(shape);
    const row = rows[no - 1];
    if (part !== 'table' || row === undefined) continue;
    const match = decodeRow(row);
    const cells = pools.get(pool) ?? new Map<string, Meeting[]>();
    const seeds = members.get(pool) ?? new Set<number>();
    pools.set(pool, cells);
    members.set(pool, seeds);
    const [a, b] = [shape[3], shape[4]];
    for (const [slot, own, other] of [[0, a, b] as const, [1, b, a] as const]) {
      seeds.add(own);
      const key = `${own} ${other}`;
      cells.set(key, [...(cells.get(key) ?? []), toMeeting(match, slot)]);
    }
  }
  return [...pools]
    .toSorted(([a], [b]) => a - b)
    .map(([pool, cells]) => ({
      pool,
      seeds: orders.get(pool) ?? [...(members.get(pool) ?? [])].toSorted((a, b) => a - b),
      cell: (row, column) => cells.get(`${row} ${column}`) ?? [],
    }));
}

function toMeeting(match: MatchView, slot: 0 | 1): Meeting {
  const { no, state, scores } = match;
  return { no, state, outcome: outcomeFor(match, slot), scores: slot === 0 ? scores : [scores[1], scores[0]] };
}
