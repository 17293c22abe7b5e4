import { describe, expect, it } from 'vitest';
import {
  countShownRows,
  emptyBoxes,
  fillBoxes,
  judgeBoxes,
  listQuickScores,
  stepBox,
  typeInto,
} from '#renderer/features/matches/model/score-entry.ts';

const BO3 = { bestOf: 3 } as const;
const BO1 = { bestOf: 1 } as const;

describe('typing a score', () => {
  it('keeps digits alone, three at most', () => {
    const boxes = typeInto(emptyBoxes(BO3), 0, 0, '1a3x999');
    expect(boxes[0]).toEqual(['139', '']);
  });

  it('takes Bengali digits for digits', () => {
    expect(typeInto(emptyBoxes(BO3), 1, 1, '১৩')[1]).toEqual(['', '13']);
  });

  it('leaves the other boxes as they are', () => {
    const boxes = fillBoxes(BO3, [[13, 7]]);
    expect(typeInto(boxes, 1, 0, '5')).toEqual([
      ['13', '7'],
      ['5', ''],
      ['', ''],
    ]);
  });
});

describe('judging what was typed', () => {
  it('says nothing while nothing is typed', () => {
    expect(judgeBoxes(BO3, emptyBoxes(BO3))).toEqual({ state: 'empty' });
  });

  it('names the game in which a score is missing', () => {
    const boxes = typeInto(fillBoxes(BO3, [[1, 0]]), 1, 0, '1');
    expect(judgeBoxes(BO3, boxes)).toEqual({ state: 'partial', game: 2 });
  });

  it('takes a gap between games for a missing score', () => {
    const boxes = typeInto(typeInto(emptyBoxes(BO3), 2, 0, '1'), 2, 1, '0');
    expect(judgeBoxes(BO3, boxes)).toEqual({ state: 'partial', game: 1 });
  });

  it('refuses a score with which nobody has won yet, as the host would', () => {
    const entry = judgeBoxes(BO3, fillBoxes(BO3, [[1, 0]]));
    expect(entry).toMatchObject({ state: 'refused', refusal: { code: 'score.not_finished' }, wins: [1, 0] });
  });

  it('refuses a game after the match was decided', () => {
    const entry = judgeBoxes(
      BO3,
      fillBoxes(BO3, [
        [1, 0],
        [1, 0],
        [0, 1],
      ]),
    );
    expect(entry).toMatchObject({ state: 'refused', refusal: { code: 'score.game_after_decision' } });
  });

  it('gives the games to send once a side has won', () => {
    const entry = judgeBoxes(
      BO3,
      fillBoxes(BO3, [
        [13, 7],
        [9, 13],
        [13, 11],
      ]),
    );
    expect(entry).toMatchObject({ state: 'good', wins: [2, 1], judged: { winner: 0 } });
  });

  it('judges a best of 1 by the score of its game', () => {
    expect(judgeBoxes(BO1, fillBoxes(BO1, [[2, 3]]))).toMatchObject({ state: 'good', judged: { winner: 1 } });
    expect(judgeBoxes(BO1, fillBoxes(BO1, [[2, 2]]))).toMatchObject({ state: 'refused' });
  });
});

describe('one press for a usual result', () => {
  it('offers 2-0, 2-1, 1-2 and 0-2 in a best of 3', () => {
    expect(listQuickScores(BO3).map(({ wins }) => wins.join('-'))).toEqual(['2-0', '2-1', '1-2', '0-2']);
  });

  it('fills in games that the host accepts, the winner taking the last one', () => {
    for (const length of [BO1, BO3, { bestOf: 5 }, { bestOf: 9 }]) {
      for (const { games, wins } of listQuickScores(length)) {
        expect(judgeBoxes(length, fillBoxes(length, games))).toMatchObject({ state: 'good', wins });
      }
    }
  });

  it('offers nothing where all games are played', () => {
    expect(listQuickScores({ playAll: 3 })).toEqual([]);
  });
});

describe('rows of games', () => {
  it('are as few as a match takes, and grow while it is open', () => {
    expect(countShownRows(BO3, emptyBoxes(BO3))).toBe(2);
    const tied = fillBoxes(BO3, [
      [1, 0],
      [0, 1],
    ]);
    expect(countShownRows(BO3, tied)).toBe(3);
    const over = fillBoxes(BO3, [
      [1, 0],
      [1, 0],
    ]);
    expect(countShownRows(BO3, over)).toBe(2);
  });

  it('are walked with the arrow keys and end at the edges', () => {
    expect(stepBox(2, 0, 1, 'ArrowDown')).toEqual({ game: 1, slot: 1 });
    expect(stepBox(2, 1, 1, 'ArrowDown')).toBeUndefined();
    expect(stepBox(2, 0, 0, 'ArrowUp')).toBeUndefined();
    expect(stepBox(2, 0, 0, 'a')).toBeUndefined();
  });
});
