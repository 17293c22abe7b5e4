import { DERIVED, OPEN } from '#shared/domain/model/stage.ts';
import { countWins } from '#shared/domain/scoring/index.ts';
import type { MatchState as DerivedMatch } from '#shared/domain/stage/index.ts';
import type { MatchRow, MatchStateDto } from '#shared/protocol/dto/match.ts';
import { stateIndex, stateOf } from '../../db/match-state.ts';
import type { MatchRecord, MatchValues, RowOfMatch } from '../../db/queries/matches.ts';

export function toMatchRow(match: RowOfMatch): MatchRow {
  return [
    match.no,
    match.state,
    match.occupant_a,
    match.occupant_b,
    match.score_a,
    match.score_b,
    match.winner,
    match.station,
    match.call_until,
    match.version,
  ];
}

/** States between ready and decided; they last while the same two entrants stand in the match and nothing is decided. */
const IN_HAND: ReadonlySet<MatchStateDto> = new Set([
  'scheduled',
  'called',
  'checked_in',
  'live',
  'paused',
  'submitted',
  'disputed',
]);

/** True between ready and decided: what is known of the hall alone, and not by results. */
export function isInHand(state: MatchStateDto): boolean {
  return IN_HAND.has(state);
}

/** States in which people are at the match: a change that takes its entrants away sends them off their station. */
const BUSY: ReadonlySet<MatchStateDto> = new Set(['called', 'checked_in', 'live', 'paused', 'submitted', 'disputed']);

/** True when people are at this match. */
export function isBusy(match: MatchRecord): boolean {
  return BUSY.has(stateOf(match));
}

/**
 * True when people are at this match and its entrants are no longer those that are derived.
 *
 * @param handed others stand behind the same seeds now
 */
export function isInterrupted(before: MatchRecord, { occupants }: DerivedMatch, handed = false): boolean {
  if (!isBusy(before)) return false;
  if (handed) return true;
  return occupants[0] !== before.occupant_a || occupants[1] !== before.occupant_b;
}

/** The row that follows from what the domain derived, beside how the match stood in the hall; `handed`: as above. */
export function deriveMatch(before: MatchRecord, derived: DerivedMatch, now: number, handed = false): MatchValues {
  const [a, b] = derived.occupants;
  const sameField = !handed && before.occupant_a === a && before.occupant_b === b;
  const state = deriveState(before, derived, sameField);
  const keeps = IN_HAND.has(state);
  const [scoreA, scoreB] = scoresOf(derived);
  return {
    state: stateIndex(state),
    occupant_a: a,
    occupant_b: b,
    score_a: scoreA,
    score_b: scoreB,
    winner: winnerSlot(derived),
    station: keeps ? before.station : '',
    call_until: keeps ? before.call_until : 0,
    state_at: stateIndex(state) === before.state ? before.state_at : now,
    version: before.version + 1,
  };
}

function deriveState(before: MatchRecord, derived: DerivedMatch, sameField: boolean): MatchStateDto {
  switch (derived.phase) {
    case 'waiting':
      return 'waiting';
    case 'not-needed':
      return 'not_needed';
    case 'walkover':
    case 'empty':
      return 'walkover';
    case 'annulled':
      return 'cancelled';
    case 'ready':
      return sameField && IN_HAND.has(stateOf(before)) ? stateOf(before) : 'ready';
    case 'decided': {
      const result = derived.result;
      const forfeited =
        result === undefined || result.id === DERIVED || result.kind === 'forfeit' || result.kind === 'double-forfeit';
      return forfeited ? 'forfeited' : 'completed';
    }
  }
}

/** Games won; of a single game its score; -1 where nothing was played. */
function scoresOf({ result, phase }: DerivedMatch): readonly [number, number] {
  if (phase !== 'decided' || result === undefined || result.games.length === 0) return [-1, -1];
  const [only] = result.games;
  return result.games.length === 1 && only !== undefined ? only : countWins(result.games);
}

function winnerSlot(derived: DerivedMatch): number {
  if (derived.winner <= OPEN) return -1;
  return derived.occupants[0] === derived.winner ? 0 : 1;
}
