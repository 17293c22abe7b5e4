import { describe, expect, it } from 'vitest';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import { TIE_BREAK_CODES } from '#shared/domain/tiebreaks/index.ts';
import type { WinnersStepDto } from '#shared/protocol/dto/winners.ts';
import { listPlacesOf, readTrace, toGroups } from '#renderer/features/winners/model/trace.ts';
import { listPodium } from '#renderer/features/venue/model/podium.ts';
import { EMPTY } from '#renderer/stores/tournament-state.ts';

const step = (rule: string, values: number[] | null, groups: string[][]): WinnersStepDto => {
  return { rule, stage: 1, place: 3, tied: ['a', 'b'], values, groups };
};

describe('the trace of the winners', () => {
  it('tells the numbers best first, beside the right names', () => {
    const [told] = readTrace([], [step('score-difference', [-11, -2], [['b'], ['a']])]);
    expect(told).toMatchObject({
      came: 'parted',
      lines: [
        { entrant: 'b', value: -2 },
        { entrant: 'a', value: -11 },
      ],
    });
  });

  it('tells a rule that had nothing to say from one whose numbers are equal', () => {
    const told = readTrace(
      [],
      [step('head-to-head', null, [['a', 'b']]), step('score-difference', [1, 1], [['a', 'b']])],
    );
    expect(told.map(({ came }) => came)).toEqual(['silent', 'same']);
  });

  it('takes the organizer’s word for an answer, also when they share the place', () => {
    expect(readTrace([], [step('organizer', null, [['a', 'b']])])[0]?.came).toBe('parted');
  });

  it('has words for every rule that can be asked', () => {
    for (const rule of [...TIE_BREAK_CODES, 'still-in', 'organizer']) expect(common.rule).toHaveProperty([rule]);
  });
});

describe('an order with shared places', () => {
  it('puts who shares into the group above, and counts on after it', () => {
    const groups = toGroups(['a', 'b', 'c', 'd'], [false, false, true, false]);
    expect(groups).toEqual([['a'], ['b', 'c'], ['d']]);
    expect(listPlacesOf(2, groups)).toEqual([2, 3, 3, 5]);
  });

  it('cannot let the first one share with nobody', () => {
    expect(toGroups(['a', 'b'], [true, false])).toEqual([['a'], ['b']]);
  });
});

describe('the podium on a screen', () => {
  it('has the first three of the final places, by the seeds of the first stage', () => {
    const stage = (no: number, seeds: string[]) =>
      [
        no,
        { stage: no, format: '', views: [], outdatedRounds: [], outdated: false, seeds, shapes: [], rows: [] },
      ] as const;
    const entrants = ['a', 'b', 'c', 'd'].map(
      (id, index) =>
        [id, { id, name: id.toUpperCase(), seed: index + 1, state: 'registered', claimed: false }] as const,
    );
    const state = {
      ...EMPTY,
      entrants: new Map(entrants),
      stages: new Map([stage(1, ['a', 'b', 'c', 'd']), stage(2, ['d', 'b'])]),
    };
    expect(listPodium(state)).toEqual([]);
    const places: [number, number][] = [
      [4, 1],
      [2, 2],
      [1, 3],
      [3, 4],
    ];
    expect(listPodium({ ...state, places })).toEqual([
      { place: 1, name: 'D' },
      { place: 2, name: 'B' },
      { place: 3, name: 'A' },
    ]);
  });
});
