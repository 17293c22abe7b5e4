import { describe, expect, it } from 'vitest';
import { countOpened, findNextSeed, listLateSeeds } from '#shared/domain/formats/late-entry.ts';
import { findFull, listGone, readEntered } from '#shared/domain/formats/late-round.ts';
import { FORMATS } from '#shared/domain/formats/registry.ts';
import type { Seed } from '#shared/domain/model/stage.ts';
import { Desk } from '../support/desk.ts';

const swiss = { ...FORMATS.swiss.defaultConfig, format: 'swiss' } as const;
const lobbies = { format: 'free-for-all', lobbySize: 8, advance: 2, tieBreaks: [] } as const;

function come(desk: Desk, place?: number): { readonly seed: Seed; readonly ruling: number } {
  const late = desk.enterLate(place);
  if (late === undefined) throw new Error('nobody came');
  return late;
}

describe('those that came late', () => {
  it('are listed by seed with the place that they took, whether they are still there or not', () => {
    const desk = new Desk(lobbies, 10);
    const first = come(desk, 2);
    come(desk, 1);
    desk.leave(first);
    expect(listLateSeeds(desk.stage)).toEqual([
      { seed: 11, place: 2 },
      { seed: 12, place: 1 },
    ]);
    come(desk, 1);
    expect(listLateSeeds(desk.stage)).toEqual([
      { seed: 11, place: 1 },
      { seed: 12, place: 1 },
    ]);
  });

  it('are listed by seed, in whatever order they came', () => {
    const enter = { kind: 'enter', place: 0, round: 1, after: 0 } as const;
    const rulings = [12, 11, 13].map((seed, index) => ({ ...enter, id: index + 1, seed }));
    expect(listLateSeeds({ rulings }).map(({ seed }) => seed)).toEqual([11, 12, 13]);
  });

  it('do not count among those that the stage was opened with', () => {
    const desk = new Desk(swiss, 6);
    expect(countOpened(desk.stage)).toBe(6);
    const late = come(desk);
    come(desk);
    expect(countOpened(desk.stage)).toBe(6);
    desk.leave(late);
    expect(countOpened(desk.stage)).toBe(6);
  });

  it('take the lowest seed behind which nobody stands any more, or a new one', () => {
    expect(findNextSeed({ absent: new Set(), entrants: 4 })).toBe(5);
    expect(findNextSeed({ absent: new Set([11, 7, 9]), entrants: 12 })).toBe(7);
  });
});

describe('a stage that is full', () => {
  it('is full of those that are there, and takes one for each that went back', () => {
    expect(findFull({ entrants: 7, absent: new Set() }, 8)).toBeUndefined();
    expect(findFull({ entrants: 8, absent: new Set() }, 8)).toMatchObject({ code: 'late.full', details: { most: 8 } });
    expect(findFull({ entrants: 8, absent: new Set([8]) }, 8)).toBeUndefined();
  });
});

describe('who had entered when a round was drawn', () => {
  it('is everybody but those that came later or went back', () => {
    const stage = {
      entrants: 8,
      absent: new Set([6]),
      late: new Map([
        [5, 2],
        [7, 3],
        [8, 4],
      ] as const),
    };
    expect(readEntered(stage, 1)).toEqual({ entrants: 4, missing: new Set() });
    expect(readEntered(stage, 2)).toEqual({ entrants: 5, missing: new Set() });
    expect(readEntered(stage, 3)).toEqual({ entrants: 7, missing: new Set([6]) });
    expect(readEntered(stage, 4)).toEqual({ entrants: 8, missing: new Set([6]) });
    const mixed = {
      entrants: 6,
      absent: new Set<number>(),
      late: new Map([
        [5, 3],
        [6, 1],
      ] as const),
    };
    expect(readEntered(mixed, 1)).toEqual({ entrants: 6, missing: new Set([5]) });
  });

  it('is nobody where all went back', () => {
    expect(readEntered({ entrants: 1, absent: new Set([1]), late: new Map() }, 1)).toEqual({
      entrants: 0,
      missing: new Set(),
    });
  });
});

describe('who takes no seat in a draw', () => {
  it('is who is out, and who went back', () => {
    expect(listGone({ out: new Set([2]), absent: new Set() })).toEqual(new Set([2]));
    expect(listGone({ out: new Set([2]), absent: new Set([5]) })).toEqual(new Set([2, 5]));
  });
});
