import { describe, expect, it } from 'vitest';
import { MATCH_STATES } from '#shared/protocol/dto/match.ts';
import type { MatchRow, MatchShape } from '#shared/protocol/dto/match.ts';
import { bindFormat, type StageConfig } from '#shared/domain/formats/bind.ts';
import { toShape } from '#shared/protocol/dto/shape.ts';
import { listCrossTables } from '#renderer/lib/cross-table.ts';
import { listRounds } from '#renderer/lib/rounds.ts';

const GROUPS: StageConfig = {
  format: 'round-robin',
  groups: 2,
  times: 1,
  points: { win: 3, draw: 1, loss: 0 },
  tieBreaks: ['points'],
  length: { bestOf: 1 },
};
const SWISS = 5;

function row(no: number, a: number, b: number, state = 'ready', scores: [number, number] = [-1, -1]): MatchRow {
  const winner = scores[0] === scores[1] ? -1 : scores[0] > scores[1] ? 0 : 1;
  const index = MATCH_STATES.findIndex((one) => one === state);
  return [no, index, a, b, scores[0], scores[1], state === 'walkover' ? 0 : winner, '', 0, 1];
}

describe('a cross table', () => {
  const shapes = bindFormat(GROUPS).open(6).map(toShape);
  const rows = shapes.map(([no, , , a, b]) => (no === 1 ? row(no, a, b, 'completed', [3, 1]) : row(no, a, b)));

  it('shows every meeting from both sides, in the group it belongs to', () => {
    const crosses = listCrossTables({ shapes, rows });
    expect(crosses.map(({ pool, seeds }) => [pool, seeds])).toEqual([
      [1, [1, 4, 5]],
      [2, [2, 3, 6]],
    ]);
    const [a = 0, b = 0] = [shapes[0]?.[3], shapes[0]?.[4]];
    expect(crosses[0]?.cell(a, b)).toEqual([{ no: 1, state: 'completed', outcome: 'won', scores: [3, 1] }]);
    expect(crosses[0]?.cell(b, a)).toEqual([{ no: 1, state: 'completed', outcome: 'lost', scores: [1, 3] }]);
    expect(crosses[0]?.cell(a, a)).toEqual([]);
  });

  it('stands in the order of the standings where they are known', () => {
    expect(listCrossTables({ shapes, rows }, new Map([[1, [5, 1, 4]]]))[0]?.seeds).toEqual([5, 1, 4]);
  });

  it('tells a draw, and holds both meetings of a double round', () => {
    const twice = bindFormat({ ...GROUPS, groups: 1, times: 2 })
      .open(2)
      .map(toShape);
    const played = [row(1, 1, 2, 'completed', [1, 1]), row(2, 2, 1, 'completed', [2, 0])];
    const cells = listCrossTables({ shapes: twice, rows: played })[0]?.cell(1, 2);
    expect(cells?.map(({ outcome }) => outcome)).toEqual(['drawn', 'lost']);
  });

  it('is none for a stage in which not every two meet', () => {
    const bracket: StageConfig = {
      format: 'single-elimination',
      thirdPlace: false,
      lengths: { default: { bestOf: 1 } },
    };
    expect(listCrossTables({ shapes: bindFormat(bracket).open(4).map(toShape), rows: [] })).toEqual([]);
  });
});

describe('the rounds of a stage', () => {
  const shape = (no: number, round: number, a: number, b: number): MatchShape => [no, SWISS, round, a, b, 1, 0];
  const shapes = [
    shape(1, 1, 1, 3),
    shape(2, 1, 2, 4),
    shape(3, 1, 5, 0),
    shape(4, 2, 1, 2),
    shape(5, 2, 5, 3),
    shape(6, 2, 4, 0),
  ];
  const rows = [
    row(1, 1, 3, 'completed', [1, 0]),
    row(2, 2, 4, 'completed', [1, 0]),
    row(3, 5, -1, 'walkover'),
    row(4, 1, 2, 'live', [0, 0]),
    row(5, 5, 3),
    row(6, 4, -1, 'walkover'),
  ];

  it('are parted by score groups, best first, with floats and byes marked', () => {
    const [, second] = listRounds({ shapes, rows });
    const told = second?.groups.map(({ record, lines }) => [
      `${record?.wins}-${record?.losses}`,
      lines.map(({ match, isFloat, isBye }) => [match.no, isFloat, isBye]),
    ]);
    expect(told).toEqual([
      [
        '1-0',
        [
          [4, false, false],
          [5, true, false],
        ],
      ],
      ['0-1', [[6, false, true]]],
    ]);
    expect(second?.open).toBe(2);
  });

  it('of a group stage are parted by groups', () => {
    const graph = bindFormat(GROUPS).open(8).map(toShape);
    const [first] = listRounds({ shapes: graph, rows: graph.map(([no, , , a, b]) => row(no, a, b)) });
    expect(first?.groups.map(({ pool, record, lines }) => [pool, record, lines.length])).toEqual([
      [1, undefined, 2],
      [2, undefined, 2],
    ]);
  });
});
