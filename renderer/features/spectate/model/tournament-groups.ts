import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';

export interface TournamentGroups {
  readonly live: readonly TournamentDto[];
  readonly upcoming: readonly TournamentDto[];
  readonly finished: readonly TournamentDto[];
}

type Group = keyof TournamentGroups;

const GROUP_BY_STATE: Readonly<Record<TournamentDto['state'], Group | undefined>> = {
  draft: undefined,
  published: 'upcoming',
  registration_open: 'upcoming',
  registration_closed: 'upcoming',
  running: 'live',
  paused: 'live',
  completed: 'finished',
  cancelled: 'finished',
  archived: 'finished',
};

/** What is being played first, then what comes next by its start, then what ended, newest first. Drafts are nobody's yet. */
export function groupTournaments(tournaments: readonly TournamentDto[]): TournamentGroups {
  const shown = tournaments.filter((tournament) => tournament.deletedAt === null);
  const of = (group: Group): TournamentDto[] => shown.filter(({ state }) => GROUP_BY_STATE[state] === group);
  return {
    live: of('live').sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0) || byName(a, b)),
    upcoming: of('upcoming').sort((a, b) => (a.startsAt ?? Infinity) - (b.startsAt ?? Infinity) || byName(a, b)),
    finished: of('finished').sort((a, b) => endOf(b) - endOf(a) || byName(a, b)),
  };
}

function endOf(tournament: TournamentDto): number {
  return tournament.completedAt ?? tournament.startedAt ?? tournament.createdAt;
}

function byName(a: TournamentDto, b: TournamentDto): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
