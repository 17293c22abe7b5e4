import { describe, expect, it } from 'vitest';
import type { GameScore } from '#shared/domain/model/stage.ts';
import { changeGame, judgeDraft } from '#renderer/features/my-match/score-draft.ts';

const BEST_OF_3 = { bestOf: 3 };

/** Types games one after the other, as a thumb does. */
function type(length: { bestOf: number } | { playAll: number }, ...games: GameScore[]) {
  let typed: readonly GameScore[] = judgeDraft(length, []).games;
  for (const [index, game] of games.entries()) typed = changeGame(length, typed, index, game);
  return judgeDraft(length, typed);
}

describe('a score while it is typed', () => {
  it('begins with one game, and nothing is wrong yet', () => {
    expect(judgeDraft(BEST_OF_3, [])).toMatchObject({
      games: [[0, 0]],
      score: undefined,
      fault: { code: 'score.no_games' },
    });
  });

  it('asks for the next game while nobody has won', () => {
    const draft = type(BEST_OF_3, [1, 0]);
    expect(draft.games).toEqual([
      [1, 0],
      [0, 0],
    ]);
    expect(draft).toMatchObject({ score: undefined, fault: { code: 'score.not_finished' }, wins: [1, 0] });
  });

  it('can be sent as soon as it is decided, and asks for no more games', () => {
    expect(type(BEST_OF_3, [1, 0], [5, 2])).toMatchObject({
      games: [
        [1, 0],
        [5, 2],
      ],
      score: [
        [1, 0],
        [5, 2],
      ],
      winner: 0,
      fault: undefined,
    });
  });

  it('goes to the last game when it stands even', () => {
    expect(type(BEST_OF_3, [1, 0], [0, 1], [0, 1])).toMatchObject({ winner: 1, wins: [1, 2] });
  });

  it('lets games fall away that came after a decision', () => {
    let typed = type(BEST_OF_3, [1, 0], [0, 1], [0, 1]).games;
    typed = changeGame(BEST_OF_3, typed, 1, [2, 1]);
    expect(judgeDraft(BEST_OF_3, typed)).toMatchObject({
      score: [
        [1, 0],
        [2, 1],
      ],
      winner: 0,
    });
  });

  it('says which game is tied', () => {
    const draft = type(BEST_OF_3, [2, 2]);
    expect(draft.fault).toMatchObject({ code: 'score.tied_game', details: { game: 1 } });
    expect(draft.games).toHaveLength(1);
  });

  it('of one game is its score', () => {
    expect(type({ bestOf: 1 }, [13, 11])).toMatchObject({ score: [[13, 11]], winner: 0 });
  });

  it('where all games are played shows them all and counts the ties', () => {
    expect(judgeDraft({ playAll: 3 }, []).games).toHaveLength(3);
    expect(type({ playAll: 3 }, [1, 1], [2, 0], [0, 0])).toMatchObject({ winner: 0, wins: [1, 0] });
    expect(type({ playAll: 2 }, [1, 0], [0, 1])).toMatchObject({
      score: undefined,
      fault: { code: 'score.draw_not_allowed' },
    });
  });
});
