import { NOT_PLAYED } from './recorded-event.ts';
import type { RecordedEvent, RecordedMatch } from './recorded-event.ts';

/** Neither side played: the record's "winner" is not certain. */
export function isDoubleForfeit({ winnerScore, loserScore }: RecordedMatch): boolean {
  return winnerScore === NOT_PLAYED && loserScore === NOT_PLAYED;
}

/**
 * Who moved on after a match that neither side played: the one with a later match on the side where its winner goes.
 * Where the record shows none, or both, its own "winner" stands.
 */
export function findAdvanced(event: RecordedEvent, match: RecordedMatch): number {
  const winnerMovedOn = hasMovedOn(event, match, match.winner);
  const loserMovedOn = hasMovedOn(event, match, match.loser);
  return loserMovedOn && !winnerMovedOn ? match.loser : match.winner;
}

function hasMovedOn(event: RecordedEvent, match: RecordedMatch, seed: number): boolean {
  return event.matches.some((other) => {
    if (other.winner !== seed && other.loser !== seed) return false;
    return isLater(match, other);
  });
}

/** Whether the winner of `match` can stand in `other` without having lost in between. */
function isLater(match: RecordedMatch, other: RecordedMatch): boolean {
  if (match.side === other.side) return rankRound(other.round) > rankRound(match.round);
  if (match.side === 'winners') return match.round === 'Winners Final' && other.side === 'grand-final';
  return match.side === 'losers' && other.side === 'grand-final';
}

/** Rounds of one side in order: the numbered ones, then the three with names. */
export function rankRound(round: string): number {
  if (round.endsWith('Quarter-Final')) return 1001;
  if (round.endsWith('Semi-Final')) return 1002;
  return round.endsWith('Final') ? 1003 : Number(round.split(' ').at(-1));
}
