import type { MatchRow } from '#shared/protocol/dto/match.ts';
import { decodeRow, type MatchView } from './rows.ts';

export type Outcome = 'won' | 'lost' | 'drawn' | 'open';

const UNDECIDED: ReadonlySet<MatchView['state']> = new Set([
  'waiting',
  'ready',
  'scheduled',
  'called',
  'checked_in',
  'live',
  'paused',
  'submitted',
  'disputed',
  'not_needed',
  'cancelled',
]);

/** How a match of two ended for a slot; a bye is won, and 'open' is whatever is not decided. */
export function outcomeFor({ state, winner }: Pick<MatchView, 'state' | 'winner'>, slot: 0 | 1): Outcome {
  if (UNDECIDED.has(state)) return 'open';
  if (winner !== null) return winner === slot ? 'won' : 'lost';
  // Nobody won: both left it, or where a table allows it neither was better.
  return state === 'forfeited' ? 'lost' : 'drawn';
}

export interface DuelRecord {
  readonly wins: number;
  readonly draws: number;
  readonly losses: number;
}

const NONE: DuelRecord = { wins: 0, draws: 0, losses: 0 };

/** Wins, draws and losses by seed over some rows. */
export function tallyRows(rows: Iterable<MatchRow>): ReadonlyMap<number, DuelRecord> {
  const records = new Map<number, DuelRecord>();
  for (const row of rows) {
    const match = decodeRow(row);
    for (const slot of [0, 1] as const) {
      const occupant = match.occupants[slot];
      if (occupant.is !== 'entrant') continue;
      const { wins, draws, losses } = records.get(occupant.seed) ?? NONE;
      const outcome = outcomeFor(match, slot);
      records.set(occupant.seed, {
        wins: wins + Number(outcome === 'won'),
        draws: draws + Number(outcome === 'drawn'),
        losses: losses + Number(outcome === 'lost'),
      });
    }
  }
  return records;
}
