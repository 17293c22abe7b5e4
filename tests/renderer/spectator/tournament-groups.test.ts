import { describe, expect, it } from 'vitest';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { groupTournaments } from '#renderer/features/spectate/model/tournament-groups.ts';

function tournament(name: string, state: TournamentDto['state'], times: Partial<TournamentDto> = {}): TournamentDto {
  return {
    id: name,
    name,
    game: '',
    state,
    config: { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 3 } } },
    following: [],
    capacity: 16,
    entrants: 0,
    placesThatMatter: 3,
    startsAt: null,
    createdAt: 1,
    startedAt: null,
    completedAt: null,
    seeding: { method: 'order', random: null, apart: [], from: null },
    version: 1,
    deletedAt: null,
    ...times,
  };
}

function names(list: readonly TournamentDto[]): string[] {
  return list.map(({ name }) => name);
}

describe('the list of tournaments', () => {
  it('has what is live, what comes and what is over', () => {
    const groups = groupTournaments([
      tournament('over', 'completed'),
      tournament('open', 'registration_open'),
      tournament('paused', 'paused'),
      tournament('running', 'running', { startedAt: 5 }),
      tournament('called off', 'cancelled'),
    ]);
    expect(names(groups.live)).toEqual(['running', 'paused']);
    expect(names(groups.upcoming)).toEqual(['open']);
    expect(names(groups.finished)).toEqual(['called off', 'over']);
  });

  it('shows the next to start first, and those without a time last', () => {
    const groups = groupTournaments([
      tournament('some day', 'published'),
      tournament('late', 'published', { startsAt: 20 }),
      tournament('soon', 'registration_closed', { startsAt: 10 }),
    ]);
    expect(names(groups.upcoming)).toEqual(['soon', 'late', 'some day']);
  });

  it('shows the newest end first', () => {
    const groups = groupTournaments([
      tournament('yesterday', 'archived', { completedAt: 10 }),
      tournament('today', 'completed', { completedAt: 20 }),
    ]);
    expect(names(groups.finished)).toEqual(['today', 'yesterday']);
  });

  it('hides drafts and what was put aside', () => {
    const groups = groupTournaments([tournament('draft', 'draft'), tournament('gone', 'running', { deletedAt: 3 })]);
    expect([...groups.live, ...groups.upcoming, ...groups.finished]).toEqual([]);
  });
});
