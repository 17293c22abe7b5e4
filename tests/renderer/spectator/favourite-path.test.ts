import { describe, expect, it } from 'vitest';
import { followSeed } from '#renderer/features/spectate/model/favourite-path.ts';
import { openShapes, playStage, toRow } from '../brackets/support/make-stage.ts';

/** Four entrants: 1 is 1 v 4, 2 is 2 v 3, 3 the final. */
const shapes = openShapes('single-elimination', 4);
const won = (no: number, pair: [number, number], winner: number) =>
  toRow(no, 'completed', pair, { winner, scores: winner === 0 ? [2, 0] : [0, 2] });

describe('the way of a favourite', () => {
  it('begins with the opponent of its first match', () => {
    const rows = [toRow(1, 'ready', [1, 4]), toRow(2, 'live', [2, 3]), toRow(3, 'waiting', [0, 0])];
    expect(followSeed({ shapes, rows }, 3).now).toMatchObject({ kind: 'meets', opponent: 2 });
  });

  it('waits for the winner of the match that brings its opponent', () => {
    const rows = [won(1, [1, 4], 1), toRow(2, 'live', [2, 3]), toRow(3, 'waiting', [4, 0])];
    expect(followSeed({ shapes, rows }, 4)).toMatchObject({ wins: 1, now: { kind: 'waits', from: 2, side: 'winner' } });
  });

  it('waits in the losers’ bracket for the loser of a match', () => {
    const { shapes: graph } = playStage('double-elimination', 4);
    const drop = graph.find((shape) => shape[1] === 1 && shape[2] === 2);
    const rows = graph.map(([no]) => toRow(no, 'waiting', no === drop?.[0] ? [0, 3] : [0, 0]));
    const { now } = followSeed({ shapes: graph, rows }, 3);
    expect(now).toMatchObject({ kind: 'waits', side: 'loser', from: Math.floor(-(drop?.[3] ?? 0) / 2) });
  });

  it('ends with the one it lost to', () => {
    const rows = [won(1, [1, 4], 1), won(2, [2, 3], 0), toRow(3, 'ready', [4, 2])];
    expect(followSeed({ shapes, rows }, 1).now).toMatchObject({ kind: 'over', won: false, opponent: 4 });
  });

  it('ends with the last match won', () => {
    const rows = [won(1, [1, 4], 1), won(2, [2, 3], 0), won(3, [4, 2], 0)];
    expect(followSeed({ shapes, rows }, 4)).toMatchObject({ wins: 2, now: { kind: 'over', won: true, opponent: 2 } });
  });

  it('does not take a reset that is not played for a match to come', () => {
    const { shapes: graph, rows } = playStage('double-elimination', 4, 99);
    const champion = rows.findLast((row) => row[6] >= 0);
    const seed = champion === undefined ? 0 : champion[6] === 0 ? champion[2] : champion[3];
    expect(followSeed({ shapes: graph, rows }, seed).now).toMatchObject({ kind: 'over', won: true });
  });
});
