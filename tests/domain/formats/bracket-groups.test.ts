import { describe, expect, it } from 'vitest';
import { bindFormat, type StageConfig } from '#shared/domain/formats/bind.ts';
import type { DoubleEliminationConfig } from '#shared/domain/formats/double-elimination/index.ts';

const bo3 = { bestOf: 3 };
const bo5 = { bestOf: 5 };

function bind(settings: Partial<DoubleEliminationConfig> = {}) {
  const config: StageConfig = {
    format: 'double-elimination',
    grandFinal: 'single',
    losersOrder: 'start-gg',
    lengths: { default: bo3 },
    ...settings,
  };
  return bindFormat(config);
}

describe('brackets of groups of which one is larger', () => {
  // The snake deals five of nine to the first group.
  it('are each played to the end, the larger one in a round more', () => {
    const format = bind({ groups: 2 });
    const matches = format.open(9);
    expect(matches).toHaveLength(format.matchCount(9));
    const roundsOf = (pool: number) =>
      matches.filter((match) => match.pool === pool && match.part === 'winners').map(({ round }) => round);
    expect(roundsOf(1)).toEqual([1, 2, 2, 3]);
    expect(roundsOf(2)).toEqual([1, 1, 2]);
    expect(matches.filter(({ part }) => part === 'final').map(({ pool }) => pool)).toEqual([2, 1]);
  });

  it('have a last round of their own, where lengths count from the end', () => {
    const lengths = { default: bo3, special: [{ part: 'winners', fromEnd: 0, length: bo5 }] } as const;
    const long = bind({ groups: 2, lengths })
      .open(9)
      .filter(({ length }) => 'bestOf' in length && length.bestOf === 5);
    expect(long.map(({ part, pool, round }) => `${part} ${pool}.${round}`)).toEqual(['winners 2.2', 'winners 1.3']);
  });
});

describe('a double elimination', () => {
  it('tells how many groups it has and how many begin with a loss: one and none unless it is said otherwise', () => {
    expect([bind().pools, bind().losersStart]).toEqual([1, 0]);
    expect([bind({ groups: 4 }).pools, bind({ losersStart: 6 }).losersStart]).toEqual([4, 6]);
  });

  it('counts losers’ rounds alike, whether the losers of the first winners’ round can meet or not', () => {
    const losersOf = (entrants: number) =>
      bind()
        .open(entrants)
        .filter(({ part }) => part === 'losers')
        .map(({ round }) => round);
    expect(losersOf(8)).toEqual([1, 1, 2, 2, 3, 4]);
    // Of six the two losers of the first round have a bye each, and meet those that drop in the first round.
    expect(losersOf(6)).toEqual([1, 1, 2, 3]);
    expect(losersOf(7)).toEqual([1, 2, 2, 3, 4]);
  });
});
