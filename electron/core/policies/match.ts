import type { MatchStateDto } from '#shared/protocol/dto/match.ts';
import { isAtLeast } from '#shared/protocol/roles.ts';
import type { Actor } from '../auth/actor.ts';
import type { SubmissionRow } from '../db/queries/submissions.ts';
import { AppError } from '../infra/app-error.ts';
import type { LoadedMatch } from '../services/matches/load-match.ts';
import { stateOf } from '../db/match-state.ts';
import { requirePlaying } from './tournament.ts';

const DECIDED: ReadonlySet<MatchStateDto> = new Set(['completed', 'forfeited', 'walkover', 'not_needed', 'cancelled']);

/** The slot whose entrant this person speaks for; null for everybody else. */
export function slotOf(actor: Actor, { sides }: Pick<LoadedMatch, 'sides'>): 0 | 1 | null {
  if (actor.person === null) return null;
  if (sides[0]?.person === actor.person) return 0;
  return sides[1]?.person === actor.person ? 1 : null;
}

/** Two entrants stand in it, or it is a lobby, and nothing is decided. */
export function requireOpen({ match, sides, seats }: Pick<LoadedMatch, 'match' | 'sides' | 'seats'>): void {
  const state = stateOf(match);
  if (DECIDED.has(state)) throw new AppError('match.already_decided');
  if (seats !== undefined) return;
  if (state === 'waiting' || sides[0] === undefined || sides[1] === undefined) throw new AppError('match.not_ready');
}

/** A player of the match, while the score is the players' matter. */
export function canSubmitScore(actor: Actor, loaded: LoadedMatch): void {
  if (slotOf(actor, loaded) === null) throw new AppError('match.not_yours');
  requirePlaying(loaded.tournament);
  requireOpen(loaded);
  if (stateOf(loaded.match) === 'disputed') throw new AppError('match.disputed');
}

/** The score so far: by the desk or a player of the match, while it is live. */
export function canScoreLive(actor: Actor, loaded: LoadedMatch): void {
  if (!isAtLeast(actor.role, 'referee') && slotOf(actor, loaded) === null) throw new AppError('match.not_yours');
  requirePlaying(loaded.tournament);
  if (stateOf(loaded.match) !== 'live') throw new AppError('match.not_live');
}

interface Submitted {
  readonly loaded: LoadedMatch;
  readonly submission: SubmissionRow;
}

/** The other side, while the score waits for it; the desk also after an objection. */
export function canAnswerScore(actor: Actor, { loaded, submission }: Submitted): void {
  const isDesk = isAtLeast(actor.role, 'referee');
  const slot = slotOf(actor, loaded);
  if (!isDesk && slot === null) throw new AppError('match.not_yours');
  if (!isDesk && slot === submission.slot) throw new AppError('submission.own');
  requirePlaying(loaded.tournament);
  requireOpen(loaded);
  requireFresh(loaded, submission);
  if (submission.state === 'open' || (isDesk && submission.state === 'objected')) return;
  throw new AppError('submission.already_decided');
}

/** The side that submitted, while nobody answered. */
export function canWithdrawScore(actor: Actor, { loaded, submission }: Submitted): void {
  if (slotOf(actor, loaded) === null || slotOf(actor, loaded) !== submission.slot)
    throw new AppError('match.not_yours');
  requireOpen(loaded);
  if (submission.state !== 'open') throw new AppError('submission.already_decided');
}

/** It was made for the two entrants that stand in the match now. */
function requireFresh({ match }: LoadedMatch, submission: SubmissionRow): void {
  if (submission.field_a === match.occupant_a && submission.field_b === match.occupant_b) return;
  throw new AppError('match.changed_meanwhile');
}

/** Calls and starts: while the tournament runs and two entrants stand in an open match. */
export function canRunMatch(_actor: Actor, loaded: LoadedMatch): void {
  requirePlaying(loaded.tournament);
  requireOpen(loaded);
}

/** A score that waits for an answer keeps its match: nobody starts it over that score. */
export function canStartMatch(actor: Actor, loaded: LoadedMatch): void {
  canRunMatch(actor, loaded);
  if (stateOf(loaded.match) === 'submitted') throw refuseMove(loaded, 'live');
}

/** Live to paused, and paused to live. */
export function canPauseMatch(actor: Actor, loaded: LoadedMatch, { paused }: { readonly paused: boolean }): void {
  canRunMatch(actor, loaded);
  if (stateOf(loaded.match) !== (paused ? 'live' : 'paused')) throw refuseMove(loaded, paused ? 'paused' : 'live');
}

function refuseMove({ match }: LoadedMatch, to: MatchStateDto): AppError {
  return new AppError('match.move_not_allowed', { details: { from: stateOf(match), to } });
}

/** Results by the desk: two entrants stand in it, decided or not. A reset that is not played takes none. */
export function canChangeMatch(_actor: Actor, loaded: LoadedMatch): void {
  requirePlaying(loaded.tournament);
  if (loaded.seats === undefined && loaded.sides.includes(undefined)) throw new AppError('match.not_ready');
  if (stateOf(loaded.match) === 'not_needed') throw new AppError('match.move_not_allowed');
}

/** The desk, of a lobby, decided or not. */
export function canEnterLobby(_actor: Actor, loaded: LoadedMatch): void {
  requirePlaying(loaded.tournament);
  if (loaded.seats === undefined) throw new AppError('lobby.no_lobby');
}
