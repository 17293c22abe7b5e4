import { describe, expect, it } from 'vitest';
import { toDraft, toInput } from '#renderer/features/entrants/model/attributes.ts';
import { makeRandomSeed, startDraft, toWanted } from '#renderer/features/entrants/model/seeding-draft.ts';

const T = '01900000-0000-7000-8000-000000000001';
const seeding = { method: 'manual', random: null, apart: [], from: null } as const;

describe('what the dialog of seeding asks for', () => {
  it('begins with the seeds as they stand where they were made by hand', () => {
    const draft = startDraft({ ...seeding, apart: [] }, 'fresh');
    expect(toWanted(T, draft)).toEqual({ tournament: T, method: 'current' });
  });

  it('is nothing while the event or the random seed is missing', () => {
    const draft = startDraft({ ...seeding, apart: ['club'] }, 'fresh');
    expect(toWanted(T, { ...draft, method: 'standings' })).toBeUndefined();
    expect(toWanted(T, { ...draft, method: 'random', random: '  ' })).toBeUndefined();
    expect(toWanted(T, { ...draft, method: 'random' })).toEqual({
      ...{ tournament: T, method: 'random', random: 'fresh' },
      apart: { by: ['club'], rounds: 2 },
    });
  });

  it('keeps the random seed of the draw that stands, and makes one that can be read out', () => {
    expect(startDraft({ ...seeding, apart: [], method: 'random', random: 'hall' }, 'fresh').random).toBe('hall');
    expect(makeRandomSeed()).toMatch(/^[a-z2-9]{10}$/);
    expect(makeRandomSeed()).not.toBe(makeRandomSeed());
  });
});

describe('the attributes of an entrant', () => {
  it('come back from their fields as they went in, a day being the same in every time zone', () => {
    const since = Date.UTC(2019, 4, 1);
    const attributes = { club: 'North', region: '', points: 7, since };
    expect(toDraft(attributes)).toEqual({ club: 'North', region: '', points: '7', since: '2019-05-01' });
    expect(toInput(toDraft(attributes))).toEqual(attributes);
    expect(toInput({ club: ' ', region: '', points: '৭', since: '' })).toEqual({
      ...{ club: '', region: '', points: 7, since: null },
    });
    expect(toInput({ club: '', region: '', points: '1.5', since: '' })).toBeUndefined();
  });
});
