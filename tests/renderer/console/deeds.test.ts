import { describe, expect, it } from 'vitest';
import en from '../../../resources/locales/en/console/log.json' with { type: 'json' };
import { describeDeed } from '#renderer/app/console/transport/deeds.ts';

const match = { tournament: '01900000-0000-7000-8000-000000000001', stage: 1, no: 4 };
const row: [number, number, number, number, number, number, number, string, number, number] = [
  4,
  8,
  1,
  2,
  2,
  0,
  0,
  '',
  0,
  3,
];

describe('what a command says it did', () => {
  it('offers to undo a change of a match by its own entry', () => {
    const deed = describeDeed({
      name: 'match.change',
      order: { input: { match, change: { kind: 'score', games: [[2, 0]] } }, about: 'Asif – Mitu' },
      answer: { row, result: 17, cleared: 3 },
    });
    expect(deed).toEqual({
      key: 'changed-score',
      values: { about: 'Asif – Mitu', cleared: 3, count: 3 },
      undo: { name: 'match.undo', input: { match, result: 17 } },
    });
  });

  it('takes the way back that the screen knows before its own', () => {
    const undo = { name: 'entrant.rename', input: { name: 'Asif' } } as const;
    const answer = {
      id: match.tournament,
      name: 'Asif R.',
      seed: 1,
      state: 'registered',
      claimed: false,
      warning: null,
    } as const;
    const deed = describeDeed({
      name: 'entrant.rename',
      order: { input: { entrant: match.tournament, name: 'Asif R.' }, undo },
      answer,
    });
    expect(deed?.undo).toEqual(undo);
  });

  it('says nothing where the screen itself is the answer', () => {
    expect(
      describeDeed({ name: 'match.start', order: { input: { match }, quiet: true }, answer: { done: true } }),
    ).toBeUndefined();
  });

  it('has words for every change of a match', () => {
    for (const kind of ['score', 'forfeit', 'double-forfeit', 'reset']) {
      expect(en.deed).toHaveProperty([`changed-${kind}_zero`]);
      expect(en.deed).toHaveProperty([`changed-${kind}_other`]);
    }
  });
});
