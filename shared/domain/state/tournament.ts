import { defineMoves } from './moves.ts';

export type TournamentState =
  | 'draft'
  | 'published'
  | 'registration_open'
  | 'registration_closed'
  | 'running'
  | 'paused'
  | 'completed'
  | 'cancelled'
  | 'archived';

/**
 * What a tournament can become. A hall without registration goes from its draft to the start; a completed one can
 * run again, since a correction may open a match.
 */
export const tournamentMoves = defineMoves<TournamentState>(
  {
    draft: ['published', 'registration_open', 'running', 'cancelled'],
    published: ['draft', 'registration_open', 'registration_closed', 'running', 'cancelled'],
    registration_open: ['registration_closed', 'running', 'cancelled'],
    registration_closed: ['registration_open', 'running', 'cancelled'],
    running: ['paused', 'completed', 'cancelled'],
    paused: ['running', 'cancelled'],
    completed: ['running', 'archived'],
    // A bracket that was cancelled by mistake, or too early, goes on where it stood.
    cancelled: ['draft', 'running', 'archived'],
    archived: ['completed', 'cancelled'],
  },
  'tournament.move_not_allowed',
);
