import type { MatchRow, MatchShape } from '#shared/protocol/dto/match.ts';
import { tallyRows, type DuelRecord } from './duel-outcome.ts';
import { decodeRow, decodeShape, type MatchView } from './rows.ts';

/** A pairing of a round. */
export interface RoundLine {
  readonly match: MatchView;
  /** Seeds by slot; 0 while to be decided, -1 for nobody. */
  readonly seeds: readonly [number, number];
  /** One entrant without an opponent. */
  readonly isBye: boolean;
  /** The two stood differently before the round. */
  readonly isFloat: boolean;
}

/** Pairings of one round that belong together. */
export interface RoundGroup {
  readonly key: string;
  /** The group of a group stage, from 1; 0 where there is none. */
  readonly pool: number;
  /** How the better one of each pairing stood before the round; undefined where pairings do not follow from it. */
  readonly record: DuelRecord | undefined;
  readonly lines: readonly RoundLine[];
}

export interface Round {
  readonly round: number;
  readonly groups: readonly RoundGroup[];
  /** Matches that are not decided yet. */
  readonly open: number;
}

interface StageRows {
  readonly shapes: readonly MatchShape[];
  readonly rows: readonly MatchRow[];
}

const NONE: DuelRecord = { wins: 0, draws: 0, losses: 0 };
const OPEN_STATES: ReadonlySet<MatchView['state']> = new Set([
  'waiting',
  'ready',
  'scheduled',
  'called',
  'checked_in',
  'live',
  'paused',
  'submitted',
  'disputed',
]);

/** The rounds of a stage of tables or of drawn pairings, first one first; drawn ones by score groups, best first. */
export function listRounds({ shapes, rows }: StageRows): readonly Round[] {
  const own = shapes.map(decodeShape).filter(({ part }) => part === 'table' || part === 'swiss');
  const rounds = [...Map.groupBy(own, ({ round }) => round)].toSorted(([a], [b]) => a - b);
  const before: MatchRow[] = [];
  return rounds.map(([round, list]): Round => {
    const records = tallyRows(before);
    const lines = list.flatMap(({ no, part, pool }) => {
      const row = rows[no - 1];
      return row === undefined
        ? []
        : [{ pool, isDrawn: part === 'swiss', line: toLine(row, part === 'swiss', records) }];
    });
    for (const { no } of list) before.push(...rows.slice(no - 1, no));
    const grouped = Map.groupBy(lines, ({ pool, isDrawn, line }) =>
      isDrawn ? `r${keyOf(leaderOf(line, records))}` : `p${pool}`,
    );
    const groups = [...grouped].map(([key, members]): RoundGroup => {
      const [first] = members;
      const record = first === undefined || !first.isDrawn ? undefined : leaderOf(first.line, records);
      return { key, pool: first?.pool ?? 0, record, lines: members.map(({ line }) => line) };
    });
    return {
      round,
      groups: groups.toSorted((a, b) => a.pool - b.pool || compareRecords(b.record ?? NONE, a.record ?? NONE)),
      open: lines.filter(({ line }) => OPEN_STATES.has(line.match.state)).length,
    };
  });
}

function toLine(row: MatchRow, isDrawn: boolean, records: ReadonlyMap<number, DuelRecord>): RoundLine {
  const match = decodeRow(row);
  const seeds = [row[2], row[3]] as const;
  const isBye = seeds.some((seed) => seed < 0);
  const [a, b] = seeds.map((seed) => keyOf(records.get(seed) ?? NONE));
  return { match, seeds, isBye, isFloat: isDrawn && !isBye && a !== b };
}

/** How the better one of a pairing stood. */
function leaderOf({ seeds }: RoundLine, records: ReadonlyMap<number, DuelRecord>): DuelRecord {
  const [a, b] = seeds.map((seed) => records.get(seed));
  if (a === undefined || b === undefined) return a ?? b ?? NONE;
  return compareRecords(a, b) >= 0 ? a : b;
}

function compareRecords(a: DuelRecord, b: DuelRecord): number {
  return 2 * (a.wins - b.wins) + (a.draws - b.draws) || b.losses - a.losses;
}

function keyOf({ wins, draws, losses }: DuelRecord): string {
  return `${wins}-${draws}-${losses}`;
}
