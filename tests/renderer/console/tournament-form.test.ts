import { describe, expect, it } from 'vitest';
import type { StageConfigDto, TournamentDto } from '#renderer/features/tournaments/model/dto.ts';
import { planStructure } from '#renderer/features/tournaments/model/structure.ts';
import { countThrough } from '#renderer/features/tournaments/model/following.ts';
import { listSpecialChoices } from '#renderer/features/tournaments/model/lengths.ts';
import { EMPTY_STAGE, listRounds, toConfig } from '#renderer/features/tournaments/model/stage-form.ts';
import { EMPTY_FORM, judgeForm, toCreateInput, toForm } from '#renderer/features/tournaments/model/tournament-form.ts';
import type { TournamentForm } from '#renderer/features/tournaments/model/tournament-form.ts';
import { StageConfigSchema } from '#shared/protocol/dto/tournament.ts';

const SINGLE: TournamentForm = { ...EMPTY_FORM, name: 'Cup', format: 'single-elimination', capacity: 32 };
const FINAL_BO5: TournamentForm = { ...SINGLE, special: [{ part: 'winners', from: 'end', at: 0, length: 5 }] };

/** The special lengths of an elimination's config. */
function specialOf(config: StageConfigDto | undefined) {
  return config !== undefined && 'lengths' in config ? config.lengths.special : undefined;
}

function saved(form: TournamentForm): TournamentDto {
  const { following = [], placesThatMatter = 3, ...created } = toCreateInput(form);
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
    placesThatMatter,
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
        { part: 'final', from: 'end', at: 0, length: 5 },
        { part: 'losers', from: 'end', at: 1, length: 1 },
        { part: 'winners', from: 'start', at: 1, length: 1 },
      ],
    };
    expect(toForm(saved(form))).toEqual(form);
  });

  it.each<[string, Partial<TournamentForm>]>([
    ['a consolation bracket', { format: 'single-elimination', consolation: true, thirdPlace: false }],
    [
      'a table',
      {
        format: 'round-robin',
        groups: 4,
        times: 2,
        points: { ...EMPTY_FORM.points, 'round-robin': { win: 2, draw: 1, loss: 0.5 } },
        rules: { ...EMPTY_FORM.rules, 'round-robin': ['points', 'seed'] },
        special: [{ part: 'table', from: 'start', at: 3, length: -2 }],
      },
    ],
    ['a Swiss of as many rounds as are asked for', { format: 'swiss', rounds: 0 }],
    [
      'a Swiss that wins and losses end',
      {
        format: 'swiss',
        swissEnd: 'record',
        wins: 4,
        losses: 2,
        deciding: 5,
        rules: { ...EMPTY_FORM.rules, swiss: ['buchholz'] },
      },
    ],
    ["Valve's rule", { format: 'swiss', pairing: 'valve', swissEnd: 'record', deciding: 3, length: 1 }],
    [
      'a battle royale',
      {
        format: 'battle-royale',
        length: 1,
        kill: 2,
        placement: '10, 6, 5',
        pauses: 'avoided',
        matchPoint: 50,
        lobbySize: 20,
      },
    ],
    [
      'a free for all',
      {
        format: 'free-for-all',
        length: 1,
        lobbySize: 6,
        lobbyAdvance: 3,
        rules: { ...EMPTY_FORM.rules, 'free-for-all': ['kills'] },
      },
    ],
    ['a ladder', { format: 'king-of-the-hill', direction: 'defend' }],
  ])('shows %s again as it was saved, and the host takes it', (_what, change) => {
    const form: TournamentForm = { ...EMPTY_FORM, name: 'Cup', ...change };
    expect(StageConfigSchema.parse(toConfig(form))).toEqual(toConfig(form));
    expect(toForm(saved(form))).toEqual(form);
  });

  it('keeps every stage that follows, in order and with its settings', () => {
    const form: TournamentForm = {
      ...EMPTY_FORM,
      name: 'Cup',
      format: 'round-robin',
      groups: 4,
      following: [
        { advance: 4, stage: { ...EMPTY_STAGE, format: 'swiss', rounds: 4 } },
        {
          advance: 8,
          stage: { ...EMPTY_STAGE, format: 'single-elimination', consolation: true, special: FINAL_BO5.special },
        },
      ],
    };
    expect(toForm(saved(form))).toEqual(form);
    expect(toCreateInput(form).following?.map(({ config }) => config.format)).toEqual(['swiss', 'single-elimination']);
  });

  it('knows how many come to each stage', () => {
    const groups: TournamentForm = { ...EMPTY_FORM, format: 'round-robin', groups: 4 };
    const counted = countThrough(groups, [
      { advance: 4, stage: { ...EMPTY_STAGE, format: 'swiss' } },
      { advance: 8, stage: EMPTY_STAGE },
    ]);
    expect(counted.map(({ entrants, hasGroups }) => [entrants, hasGroups])).toEqual([
      [16, true],
      [8, false],
    ]);
  });

  it('wants points by placement that can be read', () => {
    const royale: TournamentForm = { ...EMPTY_FORM, name: 'Cup', format: 'battle-royale' };
    expect(judgeForm({ ...royale, placement: '12, 9; 7 5' })).toEqual({});
    expect(judgeForm({ ...royale, placement: '' })).toEqual({});
    for (const placement of ['12, x', '1.5', '-1', '1001']) {
      expect(judgeForm({ ...royale, placement }), placement).toEqual({ placement: 'placement-list' });
      expect(judgeForm({ ...royale, placement, format: 'swiss' })).toEqual({});
    }
  });
});

describe('a round with a length of its own', () => {
  it('is offered finals first', () => {
    expect(listSpecialChoices(listRounds(EMPTY_FORM, 32))[0]?.plan.name).toEqual({ key: 'grand-final' });
    expect(listSpecialChoices(listRounds(SINGLE, 32))[0]?.plan.name).toEqual({ key: 'final' });
  });

  it('is counted from the end where it has a name, and from the start where it has a number', () => {
    const offered = listSpecialChoices(listRounds({ ...SINGLE, thirdPlace: false }, 32)).map(({ special }) => special);
    expect(offered).toEqual([
      { part: 'winners', from: 'end', at: 0 },
      { part: 'winners', from: 'end', at: 1 },
      { part: 'winners', from: 'end', at: 2 },
      { part: 'winners', from: 'start', at: 2 },
      { part: 'winners', from: 'start', at: 1 },
    ]);
  });

  it('stays the final whatever the number of entrants', () => {
    expect(specialOf(toConfig(FINAL_BO5))).toEqual([{ part: 'winners', fromEnd: 0, length: { bestOf: 5 } }]);
    for (const entrants of [32, 9, 3]) {
      const lengths = planStructure(toConfig(FINAL_BO5), entrants)?.rounds.filter(({ part }) => part === 'winners');
      expect(lengths?.filter(({ length }) => 'bestOf' in length && length.bestOf === 5)).toEqual([lengths?.at(-1)]);
    }
  });

  it('covers both sets of a grand final', () => {
    const form: TournamentForm = { ...EMPTY_FORM, special: [{ part: 'final', from: 'end', at: 0, length: 5 }] };
    const finals = planStructure(toConfig(form), 8)?.rounds.filter(({ part }) => part === 'final');
    expect(finals?.map(({ length }) => length)).toEqual([{ bestOf: 5 }, { bestOf: 5 }]);
  });

  it('is left out where a smaller bracket has no such round', () => {
    const form: TournamentForm = { ...SINGLE, special: [{ part: 'winners', from: 'end', at: 4, length: 1 }] };
    expect(
      planStructure(toConfig(form), 4)?.rounds.every(({ length }) => 'bestOf' in length && length.bestOf === 3),
    ).toBe(true);
  });

  it('of a table and of Swiss rounds is one of their rounds', () => {
    for (const [format, part] of [
      ['round-robin', 'table'],
      ['swiss', 'swiss'],
    ] as const) {
      const form: TournamentForm = { ...EMPTY_FORM, format, special: [{ part, from: 'start', at: 2, length: 5 }] };
      const rounds = planStructure(toConfig(form), 8)?.rounds ?? [];
      expect(rounds.flatMap(({ round, length }) => ('bestOf' in length && length.bestOf === 5 ? [round] : []))).toEqual(
        [2],
      );
    }
  });

  it('does not follow into another format', () => {
    const form: TournamentForm = { ...FINAL_BO5, format: 'swiss' };
    expect(toConfig(form)).toMatchObject({ lengths: { special: [] } });
  });
});

describe('the preview of a bracket', () => {
  it('counts matches, rounds and byes as the host will make them', () => {
    const plan = planStructure(toConfig({ ...SINGLE, thirdPlace: true }), 24);
    expect(plan).toMatchObject({ matches: 24, byes: 8 });
    expect(plan?.rounds.map(({ matches }) => matches)).toEqual([8, 8, 4, 2, 1, 1]);
  });

  it('has two sides and both sets of the final in a double elimination', () => {
    const plan = planStructure(toConfig(EMPTY_FORM), 8);
    expect(plan?.matches).toBe(15);
    expect(plan?.rounds.filter(({ part }) => part === 'final').map(({ name }) => name.key)).toEqual([
      'grand-final',
      'grand-final-reset',
    ]);
  });

  it('shows nothing for a number that makes no bracket', () => {
    expect(planStructure(toConfig(SINGLE), 1)).toBeUndefined();
    expect(planStructure(toConfig(SINGLE), 4097)).toBeUndefined();
  });
});
