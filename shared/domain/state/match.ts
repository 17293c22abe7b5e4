import { defineMoves } from './moves.ts';

/** Where a match stands for the people in the hall. */
export type MatchState =
  /** A slot is open. */
  | 'waiting'
  | 'ready'
  | 'scheduled'
  | 'called'
  | 'checked_in'
  | 'live'
  | 'paused'
  /** A result waits for the opponent or the desk. */
  | 'submitted'
  | 'completed'
  | 'disputed'
  | 'forfeited'
  /** One entrant met nobody. */
  | 'walkover'
  /** A bracket reset that is not played. */
  | 'not_needed'
  | 'cancelled';

/** What follows from upstream: its entrants changed, so that it waits again, or passes without being played. */
const DERIVED = ['waiting', 'walkover', 'not_needed'] as const;

/** An end that anybody at the desk can bring about from any open state. */
const DECIDED = ['completed', 'forfeited', 'cancelled'] as const;

/** One table of moves for a match. Leaving a decided state is a correction: back to ready by a reset, or over to the other end. */
export const matchMoves = defineMoves<MatchState>(
  {
    waiting: ['ready', 'completed', 'forfeited', 'walkover', 'not_needed', 'cancelled'],
    ready: ['scheduled', 'called', 'live', 'submitted', ...DECIDED, ...DERIVED],
    scheduled: ['ready', 'scheduled', 'called', 'live', 'submitted', ...DECIDED, ...DERIVED],
    called: ['ready', 'scheduled', 'called', 'checked_in', 'live', 'submitted', ...DECIDED, ...DERIVED],
    checked_in: ['ready', 'scheduled', 'called', 'live', 'submitted', ...DECIDED, ...DERIVED],
    live: ['ready', 'paused', 'submitted', ...DECIDED, ...DERIVED],
    paused: ['ready', 'live', 'submitted', ...DECIDED, ...DERIVED],
    submitted: ['ready', 'live', 'submitted', 'disputed', ...DECIDED, ...DERIVED],
    disputed: ['ready', ...DECIDED, ...DERIVED],
    completed: ['ready', 'completed', 'disputed', 'forfeited', 'cancelled', ...DERIVED],
    forfeited: ['ready', 'completed', 'disputed', 'forfeited', 'cancelled', ...DERIVED],
    walkover: ['waiting', 'ready', 'completed', 'forfeited', 'not_needed'],
    not_needed: ['waiting', 'ready', 'completed', 'forfeited', 'walkover'],
    cancelled: ['ready', 'waiting'],
  },
  'match.move_not_allowed',
);
