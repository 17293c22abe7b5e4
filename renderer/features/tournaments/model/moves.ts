import { tournamentMoves } from '#shared/domain/state/tournament.ts';
import type { TournamentState } from './dto.ts';

/** Something the desk can do with a tournament; `start` and `resume` are the two ways into running. */
export type TournamentAction =
  | 'publish'
  | 'to-draft'
  | 'open-registration'
  | 'close-registration'
  | 'start'
  | 'pause'
  | 'resume'
  | 'complete'
  | 'reopen'
  | 'cancel'
  | 'archive'
  | 'unarchive';

const BY_TARGET: Readonly<Record<TournamentState, TournamentAction>> = {
  draft: 'to-draft',
  published: 'publish',
  registration_open: 'open-registration',
  registration_closed: 'close-registration',
  running: 'start',
  paused: 'pause',
  completed: 'complete',
  cancelled: 'cancel',
  archived: 'archive',
};

export interface NextMove {
  readonly action: TournamentAction;
  readonly to: TournamentState;
}

/**
 * The allowed moves in words of the desk, from the domain's table. One that was cancelled goes back to where it came
 * from: to its bracket when it had started, to a draft when it had not.
 */
export function listActions(state: TournamentState, hasStarted: boolean): readonly NextMove[] {
  const isBack = (to: TournamentState): boolean => (to === 'running' ? hasStarted : to !== 'draft' || !hasStarted);
  return tournamentMoves
    .listMoves(state)
    .filter((to) => state !== 'cancelled' || isBack(to))
    .map((to) => ({ to, action: nameAction(state, to) }));
}

function nameAction(from: TournamentState, to: TournamentState): TournamentAction {
  if (to === 'running' && (from === 'paused' || from === 'cancelled')) return 'resume';
  if (to === 'running' && from === 'completed') return 'reopen';
  if (from === 'archived') return 'unarchive';
  return BY_TARGET[to];
}

/** What an organizer most likely wants next; shown as the one strong button. */
export function findMainAction(
  state: TournamentState,
  entrants: number,
  allDone: boolean,
): TournamentAction | undefined {
  switch (state) {
    case 'draft':
    case 'published':
      return entrants < 2 ? 'open-registration' : 'start';
    case 'registration_open':
      return entrants < 2 ? undefined : 'close-registration';
    case 'registration_closed':
      return 'start';
    case 'running':
      return allDone ? 'complete' : undefined;
    case 'paused':
      return 'resume';
    default:
      return undefined;
  }
}

/** Groups of the home page. */
export type TournamentShelf = 'running' | 'upcoming' | 'done';

export function shelfOf(state: TournamentState): TournamentShelf {
  if (state === 'running' || state === 'paused') return 'running';
  return state === 'completed' || state === 'cancelled' || state === 'archived' ? 'done' : 'upcoming';
}

/** Before the start the format and the list of entrants can still change. */
export function isBeforeStart(state: TournamentState): boolean {
  return shelfOf(state) === 'upcoming';
}
