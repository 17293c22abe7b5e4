import { tournamentMoves, type TournamentState } from '#shared/domain/state/tournament.ts';
import type { TournamentRow } from '../db/queries/tournaments.ts';
import { AppError, unwrap } from '../infra/app-error.ts';

const BEFORE_START: ReadonlySet<TournamentState> = new Set([
  'draft',
  'published',
  'registration_open',
  'registration_closed',
]);

export function isBeforeStart(tournament: Pick<TournamentRow, 'state'>): boolean {
  return BEFORE_START.has(tournament.state);
}

/** The list of entrants and the seeding belong to the time before the start. */
export function requireBeforeStart(tournament: Pick<TournamentRow, 'state'>): void {
  if (!isBeforeStart(tournament)) throw new AppError('tournament.already_started');
}

export function requireMove(tournament: Pick<TournamentRow, 'state'>, to: TournamentState): void {
  unwrap(tournamentMoves.move(tournament.state, to));
}

/** Disqualifications belong to all the time after the start, a pause too. */
export function requireStarted(tournament: Pick<TournamentRow, 'state'>): void {
  if (tournament.state !== 'paused') requirePlaying(tournament);
}

/** Stages that were reset come back while the tournament is played, or waits to start anew. */
export function requireKept(tournament: Pick<TournamentRow, 'state'>): void {
  if (!isBeforeStart(tournament)) requireStarted(tournament);
}

/** Results are entered while it runs; corrections also when it is complete. */
export function requirePlaying(tournament: Pick<TournamentRow, 'state'>): void {
  const state = tournament.state;
  if (state === 'paused') throw new AppError('tournament.paused');
  if (state !== 'running' && state !== 'completed') throw new AppError('tournament.not_running');
}
