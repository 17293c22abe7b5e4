import { describe, expect, it } from 'vitest';
import { beginScene, countPools, listStagesFor } from '#renderer/features/devices/model/scene-choices.ts';
import type { StageConfigDto, TournamentDto } from '#shared/protocol/dto/tournament.ts';

const SINGLE: StageConfigDto = {
  format: 'single-elimination',
  thirdPlace: true,
  lengths: { default: { bestOf: 1 } },
};
const GROUPS: StageConfigDto = {
  format: 'round-robin',
  groups: 4,
  times: 1,
  points: { win: 3, draw: 1, loss: 0 },
  tieBreaks: ['points'],
  length: { bestOf: 1 },
};

function tournament(id: string, config: StageConfigDto, state: TournamentDto['state'] = 'draft'): TournamentDto {
  return {
    id,
    name: id,
    game: '',
    state,
    config,
    following: config === GROUPS ? [{ advance: 2, config: SINGLE }] : [],
    capacity: 16,
    placesThatMatter: 3,
    entrants: 16,
    startsAt: null,
    createdAt: 0,
    startedAt: null,
    completedAt: null,
    seeding: { method: 'order', random: null, apart: [], from: null },
    version: 1,
    deletedAt: null,
  };
}

describe('what a screen can be told to show', () => {
  const cup = tournament('cup', SINGLE);
  const groups = tournament('groups', GROUPS);

  it('is offered for the stages that have such a view, whatever their format', () => {
    expect(listStagesFor('table', groups)).toEqual([1]);
    expect(listStagesFor('cross-table', groups)).toEqual([1]);
    expect(listStagesFor('bracket', groups)).toEqual([2]);
    expect(listStagesFor('lobbies', groups)).toEqual([]);
    expect(listStagesFor('table', cup)).toEqual([]);
  });

  it('begins with what is being played, and can not begin where nothing can be shown so', () => {
    const running = tournament('running', GROUPS, 'running');
    expect(beginScene('table', [cup, groups, running])).toEqual({
      kind: 'stage',
      show: 'table',
      tournament: 'running',
      stage: null,
      pool: 0,
    });
    expect(beginScene('lobbies', [cup, groups])).toBeUndefined();
    expect(beginScene('next', [])).toEqual({ kind: 'next', tournament: null });
  });

  it('asks for a group only where there are several', () => {
    const scene = { kind: 'stage', show: 'table', tournament: 'groups', stage: null, pool: 0 } as const;
    expect(countPools(scene, groups)).toBe(4);
    expect(countPools({ ...scene, show: 'rounds' }, tournament('one', { ...GROUPS, groups: 1 }))).toBe(1);
  });
});
