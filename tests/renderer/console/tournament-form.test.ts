import { describe, expect, it } from 'vitest';
import type { StageConfigDto, TournamentDto } from '#renderer/features/tournaments/model/dto.ts';
import { planStructure } from '#renderer/features/tournaments/model/structure.ts';
import {
  EMPTY_FORM,
  fitConfig,
  judgeForm,
  listSpecialChoices,
  toConfig,
  toCreateInput,
  toForm,
} from '#renderer/features/tournaments/model/tournament-form.ts';
import type { TournamentForm } from '#renderer/features/tournaments/model/tournament-form.ts';

const SINGLE: TournamentForm = { ...EMPTY_FORM, name: 'Cup', format: 'single-elimination', capacity: 32 };
const FINAL_BO5: TournamentForm = { ...SINGLE, special: [{ part: 'winners', fromEnd: 0, length: 5 }] };

/** The special lengths of an elimination's config. */
function specialOf(config: StageConfigDto | undefined) {
  return config !== undefined && 'lengths' in config ? config.lengths.special : undefined;
}

function saved(form: TournamentForm): TournamentDto {
  const { following = [], ...created } = toCreateInput(form);
  return {
    id: '01900000-0000-7000-8000-000000000001',
    state: 'draft',
    entrants: 0,
    createdAt: 0,
    startedAt: null,
    completedAt: null,
    seeding: { method: 'order', random: null, apart: [], from: null },
    version: 1,
    deletedAt: null,
    following,
    ...created,
  };
}

describe('the form of a tournament', () => {
  it('wants a name and a possible number of places', () => {
    expect(judgeForm(EMPTY_FORM)).toEqual({ name: 'name-missing' });
    expect(judgeForm({ ...SINGLE, capacity: 1 })).toEqual({ capacity: 'capacity-range' });
    expect(judgeForm({ ...SINGLE, capacity: '' })).toEqual({ capacity: 'capacity-range' });
    expect(judgeForm({ ...SINGLE, capacity: 4096 })).toEqual({});
  });

  it('counts the letters of a name as people do', () => {
    expect(judgeForm({ ...SINGLE, name: '🏆'.repeat(64) })).toEqual({});
    expect(judgeForm({ ...SINGLE, name: 'x'.repeat(65) })).toEqual({ name: 'name-long' });
  });

  it('shows again what it saved', () => {
    const form: TournamentForm = {
      ...EMPTY_FORM,
      name: 'Cup',
      game: 'Tekken 8',
      special: [
        { part: 'final', fromEnd: 0, length: 5 },
        { part: 'losers', fromEnd: 1, length: 1 },
      ],
    };
    expect(toForm(saved(form))).toEqual(form);
  });
});

describe('a round with a length of its own', () => {
  it('is offered finals first', () => {
    expect(listSpecialChoices(EMPTY_FORM)[0]?.plan.name).toEqual({ key: 'grand-final' });
    expect(listSpecialChoices(SINGLE)[0]?.plan.name).toEqual({ key: 'final' });
  });

  it('stays the final whatever the number of entrants', () => {
    expect(specialOf(toConfig(FINAL_BO5, 32))).toEqual([{ part: 'winners', round: 5, length: { bestOf: 5 } }]);
    expect(specialOf(toConfig(FINAL_BO5, 9))).toEqual([{ part: 'winners', round: 4, length: { bestOf: 5 } }]);
  });

  it('covers both sets of a grand final', () => {
    const form: TournamentForm = { ...EMPTY_FORM, special: [{ part: 'final', fromEnd: 0, length: 5 }] };
    expect(specialOf(toConfig(form, 8))?.map(({ round }) => round)).toEqual([1, 2]);
  });

  it('is left out where a smaller bracket has no such round', () => {
    const form: TournamentForm = { ...SINGLE, special: [{ part: 'winners', fromEnd: 4, length: 1 }] };
    expect(specialOf(toConfig(form, 4))).toEqual([]);
  });

  it('is moved at the start when fewer came than there were places', () => {
    expect(fitConfig(saved(FINAL_BO5), 32)).toBeUndefined();
    expect(specialOf(fitConfig(saved(FINAL_BO5), 10))).toEqual([{ part: 'winners', round: 4, length: { bestOf: 5 } }]);
    expect(fitConfig(saved(SINGLE), 10)).toBeUndefined();
  });
});

describe('the preview of a bracket', () => {
  it('counts matches, rounds and byes as the host will make them', () => {
    const plan = planStructure(toConfig({ ...SINGLE, thirdPlace: true }, 24), 24);
    expect(plan).toMatchObject({ matches: 24, byes: 8 });
    expect(plan?.rounds.map(({ matches }) => matches)).toEqual([8, 8, 4, 2, 1, 1]);
  });

  it('has two sides and both sets of the final in a double elimination', () => {
    const plan = planStructure(toConfig(EMPTY_FORM, 8), 8);
    expect(plan?.matches).toBe(15);
    expect(plan?.rounds.filter(({ part }) => part === 'final').map(({ name }) => name.key)).toEqual([
      'grand-final',
      'grand-final-reset',
    ]);
  });

  it('shows nothing for a number that makes no bracket', () => {
    expect(planStructure(toConfig(SINGLE, 2), 1)).toBeUndefined();
    expect(planStructure(toConfig(SINGLE, 2), 4097)).toBeUndefined();
  });
});
