import type { MatchStateDto } from '#shared/protocol/dto/match.ts';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';

/** The four meanings of the look, and `quiet` for what asks nothing of anyone. */
export type StateMeaning = 'live' | 'waiting' | 'done' | 'trouble' | 'quiet';

const MATCH: Readonly<Record<MatchStateDto, StateMeaning>> = {
  waiting: 'quiet',
  ready: 'quiet',
  scheduled: 'quiet',
  called: 'waiting',
  checked_in: 'waiting',
  live: 'live',
  paused: 'waiting',
  submitted: 'waiting',
  completed: 'done',
  disputed: 'trouble',
  forfeited: 'done',
  walkover: 'done',
  not_needed: 'quiet',
  cancelled: 'quiet',
};

const TOURNAMENT: Readonly<Record<TournamentDto['state'], StateMeaning>> = {
  draft: 'quiet',
  published: 'quiet',
  registration_open: 'waiting',
  registration_closed: 'quiet',
  running: 'live',
  paused: 'waiting',
  completed: 'done',
  cancelled: 'trouble',
  archived: 'quiet',
};

/** How a match's state is marked, the same on every screen; its word is `common:match.state.<state>`. */
export function meaningOfMatch(state: MatchStateDto): StateMeaning {
  return MATCH[state];
}

/** How a tournament's state is marked; its word is `common:tournament.state.<state>`. */
export function meaningOfTournament(state: TournamentDto['state']): StateMeaning {
  return TOURNAMENT[state];
}
