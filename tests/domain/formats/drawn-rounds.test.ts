import { describe, expect, it } from 'vitest';
import { countRounds, describeBasis, toMatches } from '#shared/domain/formats/drawn-rounds.ts';
import { FORMATS } from '#shared/domain/formats/registry.ts';
import { createStage } from '#shared/domain/stage/index.ts';
import { Desk } from '../support/desk.ts';

const swiss = { ...FORMATS.swiss.defaultConfig, format: 'swiss' } as const;
const lobbies = { format: 'free-for-all', lobbySize: 4, advance: 2, tieBreaks: [] } as const;
const drawn = { is: 'drawn', round: 2, byes: [], lengths: [], reasons: [] } as const;

describe('the matches of a drawn round', () => {
  it('stand behind all others: pairs with their lengths, then byes against nobody', () => {
    const { stage } = new Desk(swiss, 4);
    const round = {
      ...drawn,
      pairs: [[1, 4] as const, [2, 3] as const],
      byes: [5],
      lengths: [{ bestOf: 5 }, { playAll: 2 }],
    };
    expect(toMatches(round, stage)).toEqual([
      {
        no: 3,
        round: 2,
        part: 'swiss',
        slots: [
          { kind: 'seed', seed: 1 },
          { kind: 'seed', seed: 4 },
        ],
        length: { bestOf: 5 },
      },
      {
        no: 4,
        round: 2,
        part: 'swiss',
        slots: [
          { kind: 'seed', seed: 2 },
          { kind: 'seed', seed: 3 },
        ],
        length: { playAll: 2 },
      },
      { no: 5, round: 2, part: 'swiss', slots: [{ kind: 'seed', seed: 5 }, { kind: 'nobody' }], length: { bestOf: 1 } },
    ]);
  });

  it('have an ordinal each, also where there is more than one bye', () => {
    const round = { ...drawn, pairs: [[1, 4] as const], byes: [5, 6], lengths: [{ bestOf: 1 }] };
    expect(toMatches(round, createStage([], 6)).map(({ no }) => no)).toEqual([1, 2, 3]);
  });

  it('are one for each lobby, numbered in its round, with its seats and nobody in its slots', () => {
    const { stage } = new Desk(lobbies, 8);
    const round = {
      ...drawn,
      pairs: [],
      lobbies: [
        [1, 4, 5],
        [2, 3],
      ],
    };
    const lobby = { round: 2, part: 'lobby', slots: [{ kind: 'nobody' }, { kind: 'nobody' }], length: { bestOf: 1 } };
    expect(toMatches(round, stage)).toEqual([
      { ...lobby, no: 3, pool: 1, seats: [1, 4, 5] },
      { ...lobby, no: 4, pool: 2, seats: [2, 3] },
    ]);
  });

  it('are counted by rounds, none before the first', () => {
    expect(countRounds(createStage([], 4))).toBe(0);
    expect(countRounds(new Desk(swiss, 4).stage)).toBe(1);
    expect(countRounds(new Desk(swiss, 4).playAndDraw().stage)).toBe(2);
  });
});

describe('what a draw rests on', () => {
  const basisOf = ({ stage }: Desk, round: number) => describeBasis(stage, round);

  it('is the same for the same results, whoever entered them and when', () => {
    const desk = new Desk(swiss, 4).wins(1, 0).wins(2, 1);
    const other = new Desk(swiss, 4).wins(2, 1).wins(1, 1).wins(1, 0);
    expect(basisOf(other, 2)).toBe(basisOf(desk, 2));
  });

  it('is another after another winner, another score, another kind of result, and without one', () => {
    const score = [
      [1, 0],
      [1, 0],
    ] as const;
    const bases = [
      new Desk(swiss, 4).wins(1, 0),
      new Desk(swiss, 4).wins(1, 1),
      new Desk(swiss, 4).wins(1, null),
      new Desk(swiss, 4).wins(1, 0, score),
      new Desk(swiss, 4).wins(1, 0, []),
      new Desk(swiss, 4),
      new Desk(swiss, 4).isOut(3),
    ].map((desk) => basisOf(desk, 2));
    expect(new Set(bases).size).toBe(bases.length);
  });

  it('is another after another order in a lobby', () => {
    const of = (...order: readonly number[]) => basisOf(new Desk(lobbies, 8).finishes(1, ...order), 2);
    expect(of(1, 4, 5, 8)).not.toBe(of(4, 1, 5, 8));
    expect(of(1, 4, 5)).not.toBe(of(1, 4, 5, 8));
  });

  it('is all rounds before it, and nothing of its own', () => {
    const desk = new Desk(swiss, 4);
    expect(basisOf(desk, 1)).toBe('[]');
    const second = basisOf(desk.playAndDraw(), 2);
    expect(basisOf(desk.playRound(), 2)).toBe(second);
    expect(basisOf(desk, 3)).not.toBe(second);
    expect(basisOf(desk.wins(1, 1), 2)).not.toBe(second);
  });
});
