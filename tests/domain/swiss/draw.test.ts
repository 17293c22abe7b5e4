import { describe, expect, it } from 'vitest';
import {
  DEFAULT_CONFIG,
  drawNextRound,
  isOutdated,
  rankSwiss,
  suggestRounds,
  VALVE_CONFIG,
} from '#shared/domain/formats/swiss/index.ts';
import { getSwissLength } from '#shared/domain/formats/swiss/lengths.ts';
import type { SwissConfig, SwissRecord } from '#shared/domain/formats/swiss/index.ts';
import { at } from '#shared/lib/at.ts';
import { betterSeedWins, drawOf, playRound, playSwiss, startSwiss, tell } from './play-swiss.ts';

const rounds = (count: number): SwissConfig => ({ ...DEFAULT_CONFIG, end: { rounds: count } });

/** So many rounds in which the better seed wins. */
function playRounds(config: SwissConfig, entrants: number, count: number): SwissRecord {
  let record = startSwiss(entrants);
  for (let i = 0; i < count; i++) record = playRound(record, drawOf(config, record), betterSeedWins);
  return record;
}

describe('the next round of a Swiss', () => {
  it('begins with the upper half against the lower one, and the last pauses', () => {
    expect(tell(drawOf(DEFAULT_CONFIG, startSwiss(7)))).toBe('1v4 2v5 3v6 7 bye');
  });

  it('lets those meet that have the same score', () => {
    expect(tell(drawOf(DEFAULT_CONFIG, playRounds(DEFAULT_CONFIG, 8, 1)))).toBe('1v3 2v4 5v7 6v8');
  });

  it('waits for every result, and names the matches that have none', () => {
    const record = playRounds(DEFAULT_CONFIG, 4, 1);
    const open = { ...record, duels: record.duels.slice(1) };
    expect(drawNextRound(DEFAULT_CONFIG, open)).toEqual({ kind: 'blocked', reason: 'open-matches', pairs: [[1, 3]] });
  });

  it('is none after the last', () => {
    expect(drawNextRound(rounds(2), playRounds(rounds(2), 4, 2))).toEqual({ kind: 'finished' });
    expect(drawNextRound(rounds(2), { ...playRounds(rounds(2), 4, 1), out: [1, 2, 3] })).toEqual({ kind: 'finished' });
  });

  it('comes as often as the number of entrants asks for where none is given, those that come late included', () => {
    expect(playSwiss(rounds(0), 8, betterSeedWins).draws).toHaveLength(3);
    const late = playSwiss(rounds(0), 8, betterSeedWins, (record) =>
      record.rounds.length === 2 ? { ...record, seeds: [...record.seeds, 9] } : record,
    );
    expect(late.draws).toHaveLength(4);
  });

  it('leaves out who dropped out, and what was played with it still counts', () => {
    const record = { ...playRounds(DEFAULT_CONFIG, 6, 1), out: [1, 4] };
    expect(tell(drawOf(DEFAULT_CONFIG, record))).toBe('2v3 5v6');
    expect(rankSwiss(DEFAULT_CONFIG, record).standings.map(({ seed }) => seed)).toContain(1);
  });

  it('takes a late entry in, without points', () => {
    const before = playRounds(DEFAULT_CONFIG, 6, 2);
    const record = { ...before, seeds: [...before.seeds, 7] };
    expect(drawOf(DEFAULT_CONFIG, record).pairs.flat()).toContain(7);
    expect(rankSwiss(DEFAULT_CONFIG, record).tallies.bySeed.get(7)?.points).toBe(0);
  });

  it('pairs again, and says so, when there are more rounds than opponents', () => {
    const { draws } = playSwiss(rounds(4), 4, betterSeedWins);
    expect(draws.map(({ reasons }) => reasons.some(({ code }) => code === 'rematch'))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it.each([
    [2, 1],
    [3, 2],
    [16, 4],
    [128, 7],
    [129, 8],
  ])('is suggested, for %i entrants, until %i are played', (entrants, count) => {
    expect(suggestRounds(entrants)).toBe(count);
  });
});

describe('the length of a match', () => {
  it('is another where one of the two can be through or out', () => {
    const lengths = playSwiss(VALVE_CONFIG, 16, betterSeedWins).draws.map((draw) => draw.lengths);
    expect(lengths.map((all) => all.filter((one) => 'bestOf' in one && one.bestOf === 3).length)).toEqual([
      0, 0, 4, 6, 3,
    ]);
  });

  it('is that of the round where one was given', () => {
    const special = [{ round: 2, length: { bestOf: 5 } }];
    const config = { ...DEFAULT_CONFIG, lengths: { default: { bestOf: 1 }, deciding: { bestOf: 3 }, special } };
    const { draws } = playSwiss({ ...config, end: { wins: 2, losses: 2 } }, 4, betterSeedWins);
    expect(draws.map((draw) => draw.lengths[0])).toEqual([{ bestOf: 1 }, { bestOf: 5 }, { bestOf: 3 }]);
    const last = [{ fromEnd: 0, length: { bestOf: 5 } }] as const;
    const toTheEnd = { ...config, lengths: { ...config.lengths, special: last }, end: { rounds: 0 } };
    expect(playSwiss(toTheEnd, 5, betterSeedWins).draws.map((draw) => draw.lengths[0])).toEqual([
      { bestOf: 1 },
      { bestOf: 1 },
      { bestOf: 5 },
    ]);
    const fixed = playSwiss({ ...config, end: { rounds: 3 } }, 4, betterSeedWins);
    expect(fixed.draws.map((draw) => draw.lengths[0])).toEqual([{ bestOf: 1 }, { bestOf: 5 }, { bestOf: 1 }]);
  });
});

describe('the length of a match that can send on or out just one of the two', () => {
  it('is that of a deciding one', () => {
    const { end, lengths } = VALVE_CONFIG;
    const of = (...players: readonly (readonly [number, number])[]) =>
      getSwissLength(
        { end, lengths },
        3,
        16,
        players.map(([wins, losses]) => ({ wins, losses })),
      );
    expect(of([2, 0], [1, 1])).toEqual({ bestOf: 3 });
    expect(of([1, 1], [0, 2])).toEqual({ bestOf: 3 });
    expect(of([1, 1], [1, 1])).toEqual({ bestOf: 1 });
  });
});

describe("Valve's rule in a stage", () => {
  it('hands a round over to the score groups when somebody has dropped out, and says why', () => {
    const record = { ...playRounds(VALVE_CONFIG, 16, 1), out: [16] };
    const draw = drawOf(VALVE_CONFIG, record);
    expect(draw.algorithm).toBe('swiss-score-groups-1');
    expect(draw.reasons[0]).toMatchObject({ code: 'odd-group' });
    expect(draw.pairs).toHaveLength(7);
    expect(draw.bye).toBe(15);
  });
});

describe('the standings of a Swiss', () => {
  it('put 3-0 before 3-1 where wins and losses end it, whatever the opponents did', () => {
    const { record } = playSwiss({ ...DEFAULT_CONFIG, end: { wins: 3, losses: 3 } }, 16, betterSeedWins);
    const { standings, tallies } = rankSwiss({ ...DEFAULT_CONFIG, end: { wins: 3, losses: 3 } }, record);
    const told = standings.map(({ seed }) => {
      const tally = tallies.bySeed.get(seed);
      return `${tally?.wins}-${tally?.losses}`;
    });
    expect(told).toEqual([
      ...['3-0', '3-0', '3-1', '3-1', '3-1', '3-2', '3-2', '3-2'],
      ...['2-3', '2-3', '2-3', '1-3', '1-3', '1-3', '0-3', '0-3'],
    ]);
  });

  it('tell which rule parted whom', () => {
    const { ranking } = rankSwiss(DEFAULT_CONFIG, playRounds(DEFAULT_CONFIG, 4, 2));
    expect(at(ranking.steps, 0)).toEqual({
      rule: 'points',
      tied: [1, 2, 3, 4],
      values: [2, 1, 1, 0],
      groups: [[1], [2, 3], [4]],
    });
  });

  it('before the first round have everybody who entered, tied and open', () => {
    const { standings } = rankSwiss(DEFAULT_CONFIG, playRounds(DEFAULT_CONFIG, 4, 1), 0);
    expect(standings).toEqual([1, 2, 3, 4].map((seed) => ({ seed, place: 1, open: true })));
  });

  it('of an earlier round stay what they were, whoever came or left after it', () => {
    const first = playRounds(DEFAULT_CONFIG, 6, 1);
    const then = rankSwiss(DEFAULT_CONFIG, first).standings;
    const entered = { ...first, seeds: [...first.seeds, 7], out: [2] };
    const later = playRound(entered, drawOf(DEFAULT_CONFIG, entered), betterSeedWins);
    expect(rankSwiss(DEFAULT_CONFIG, later, 1).standings).toEqual(then);
  });
});

describe('a round that is drawn', () => {
  const giveRecord = (): SwissRecord => playRounds(DEFAULT_CONFIG, 8, 3);

  it('is as it would be drawn now, drop-outs and late entries after it or not', () => {
    const record = giveRecord();
    for (const round of record.rounds) {
      expect(isOutdated(DEFAULT_CONFIG, record, round)).toBe(false);
      expect(isOutdated(DEFAULT_CONFIG, { ...record, seeds: [...record.seeds, 9], out: [3, 4] }, round)).toBe(false);
    }
  });

  it('is outdated by a correction of an earlier one, and by none of its own', () => {
    const record = giveRecord();
    const correct = (round: number): SwissRecord => ({
      ...record,
      duels: record.duels.map((duel) => (duel === record.duels[4 * (round - 1)] ? { ...duel, winner: 1 } : duel)),
    });
    const isOld = (changed: SwissRecord): readonly boolean[] =>
      record.rounds.map((round) => isOutdated(DEFAULT_CONFIG, changed, round));
    expect(isOld(correct(1))).toEqual([false, true, true]);
    expect(isOld(correct(2))).toEqual([false, false, true]);
    expect(isOld(correct(3))).toEqual([false, false, false]);
  });

  it('is outdated when a result before it is open again', () => {
    const record = giveRecord();
    const reset = { ...record, duels: record.duels.filter(({ round }) => round !== 1) };
    expect(isOutdated(DEFAULT_CONFIG, reset, at(record.rounds, 1))).toBe(true);
  });

  it('is outdated when a correction sends somebody through who plays in it', () => {
    const config: SwissConfig = { ...DEFAULT_CONFIG, end: { wins: 2, losses: 2 } };
    const played = playRounds(config, 8, 3);
    const third = at(played.rounds, 2);
    expect(isOutdated(config, played, third)).toBe(false);
    const duels = played.duels.map((duel) => (duel === played.duels[4] ? { ...duel, winner: 1 as const } : duel));
    expect(isOutdated(config, { ...played, duels }, third)).toBe(true);
  });
});
