import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Match } from '#shared/domain/model/stage.ts';
import { bindFormat, type StageConfig } from '#shared/domain/formats/bind.ts';
import { FORMATS, getFormat } from '#shared/domain/formats/registry.ts';
import { anyEntrants, itHolds } from '../support/property.ts';
import { anySetup, setUpDouble, setUpSingle, SETUPS } from '../support/stages.ts';

/** Everything that makes a list of matches a stage; throws at the first thing that is wrong. */
function checkGraph(matches: readonly Match[], entrants: number): void {
  const seeds: number[] = [];
  const taken = new Set<string>();
  for (const [index, { no, slots, playedIf, round }] of matches.entries()) {
    if (no !== index + 1) throw new Error(`match ${no} stands at ${index}`);
    if (round < 1) throw new Error(`match ${no} has round ${round}`);
    for (const source of slots) {
      if (source.kind === 'seed') seeds.push(source.seed);
      else if (source.kind === 'place') {
        const way = `${source.match}/${source.place}`;
        if (source.match >= no) throw new Error(`match ${no} reads match ${source.match}, which is not before it`);
        if (taken.has(way)) throw new Error(`place ${way} goes to two slots`);
        taken.add(way);
      }
    }
    if (playedIf && playedIf.match >= no) throw new Error(`match ${no} hangs on a later one`);
  }
  const sorted = seeds.toSorted((a, b) => a - b);
  if (sorted.length !== entrants || sorted.some((seed, index) => seed !== index + 1)) {
    throw new Error('not every seed starts exactly once');
  }
  for (const { no } of matches.slice(0, -2)) {
    const isWinnersFinal = !taken.has(`${no}/1`) && matches[no - 1]?.part === 'winners';
    const part = matches[no - 1]?.part;
    const isLast = part === 'consolation' && matches.findLast((match) => match.part === part)?.no === no;
    const isThird = part === 'third';
    if (!taken.has(`${no}/1`) && !isWinnersFinal && !isThird && !isLast)
      throw new Error(`the winner of ${no} goes nowhere`);
  }
}

describe('the graph of a stage', () => {
  itHolds(
    'rises, uses every place once and starts every seed once, with as many matches as the formula says',
    [anySetup, anyEntrants],
    (setup, entrants) => {
      const matches = setup.open(entrants);
      checkGraph(matches, entrants);
      expect(matches).toHaveLength(setup.matchCount(entrants));
    },
    2000,
  );

  it('holds so for every number of entrants up to 130 and around every power of two, in every format', () => {
    const sizes = new Set([...Array.from({ length: 129 }, (_, index) => index + 2), 4095, 4096]);
    for (let size = 256; size <= 2048; size *= 2) for (const near of [-1, 0, 1]) sizes.add(size + near);
    for (const setup of SETUPS) {
      for (const entrants of sizes) {
        const matches = setup.open(entrants);
        checkGraph(matches, entrants);
        expect(matches.length, `${setup.name} of ${entrants}`).toBe(setup.matchCount(entrants));
      }
    }
  });

  it('has a match less than entrants in a single elimination, and one more for place 3 from 4 entrants on', () => {
    const count = (entrants: number, thirdPlace: boolean): number => setUpSingle({ thirdPlace }).matchCount(entrants);
    expect([2, 3, 4, 5, 4096].map((entrants) => count(entrants, false))).toEqual([1, 2, 3, 4, 4095]);
    expect([2, 3, 4, 5, 4096].map((entrants) => count(entrants, true))).toEqual([1, 2, 4, 5, 4096]);
  });

  it('has two matches less than twice the entrants in a double elimination, and the reset', () => {
    expect(setUpDouble({ grandFinal: 'reset' }).matchCount(128)).toBe(255);
    expect(setUpDouble({ grandFinal: 'single' }).matchCount(128)).toBe(254);
    expect(setUpDouble({ grandFinal: 'none' }).matchCount(128)).toBe(253);
  });

  it('gives byes to the top seeds: with 6 entrants seeds 1 and 2 start in the semifinals', () => {
    const matches = setUpSingle().open(6);
    const starts = matches.map(({ round, slots }) => [round, ...slots.map((s) => (s.kind === 'seed' ? s.seed : '-'))]);
    expect(starts).toEqual([
      [1, 4, 5],
      [1, 3, 6],
      [2, 1, '-'],
      [2, 2, '-'],
      [3, '-', '-'],
    ]);
  });

  itHolds(
    'gives no bye to a seed while a better one has none, and never an entrant two in the winners bracket',
    [fc.constantFrom(...SETUPS.slice(0, 3)), anyEntrants],
    (setup, entrants) => {
      const firstRound = new Map<number, number>();
      for (const { round, slots } of setup.open(entrants)) {
        for (const source of slots) if (source.kind === 'seed') firstRound.set(source.seed, round);
      }
      const rounds = Array.from({ length: entrants }, (_, index) => firstRound.get(index + 1) ?? 0);
      expect(rounds).toEqual([...rounds].toSorted((a, b) => b - a));
      expect(Math.max(...rounds)).toBeLessThanOrEqual(2);
    },
    300,
  );

  it('counts the rounds of the losers from the first that has a match', () => {
    for (const entrants of [3, 5, 6, 7, 8, 12, 13, 24, 25]) {
      const losers = setUpDouble()
        .open(entrants)
        .filter(({ part }) => part === 'losers');
      const rounds = [...new Set(losers.map(({ round }) => round))];
      expect(rounds, `${entrants} entrants`).toEqual(Array.from({ length: rounds.length }, (_, index) => index + 1));
    }
  });

  it('lets the losers of the second winners round drop in reverse, as start.gg does', () => {
    const matches = setUpDouble().open(16);
    const second = matches.filter(({ part, round }) => part === 'losers' && round === 2);
    const dropped = second.map(({ slots: [source] }) => (source.kind === 'place' ? source.match : 0));
    const winners = matches.filter(({ part, round }) => part === 'winners' && round === 2).map(({ no }) => no);
    expect(dropped).toEqual(winners.toReversed());
  });

  it('takes the length of a round from the config', () => {
    const lengths = {
      default: { bestOf: 3 },
      special: [{ part: 'winners', round: 3, length: { bestOf: 7 } }],
    } as const;
    const matches = setUpSingle({ lengths }).open(8);
    expect(matches.map(({ length }) => ('bestOf' in length ? length.bestOf : 0))).toEqual([3, 3, 3, 3, 3, 3, 7]);
  });

  it('counts rounds from the end where the config does, so that the final stays the final', () => {
    const lengths = {
      default: { bestOf: 1 },
      special: [
        { part: 'winners', fromEnd: 0, length: { bestOf: 7 } },
        { part: 'winners', fromEnd: 1, length: { bestOf: 5 } },
        { part: 'losers', fromEnd: 0, length: { bestOf: 3 } },
        { part: 'winners', round: 1, length: { playAll: 2 } },
      ],
    } as const;
    for (const entrants of [5, 8, 13, 33]) {
      const byRound = new Map<string, unknown>();
      for (const { part, round, length } of setUpDouble({ lengths }).open(entrants))
        byRound.set(`${part} ${round}`, length);
      const last = Math.ceil(Math.log2(entrants));
      const lastLosers = [...byRound.keys()].filter((key) => key.startsWith('losers')).length;
      expect(byRound.get(`winners ${last}`)).toEqual({ bestOf: 7 });
      expect(byRound.get(`winners ${last - 1}`)).toEqual({ bestOf: 5 });
      expect(byRound.get('winners 1')).toEqual({ playAll: 2 });
      expect(byRound.get(`losers ${lastLosers}`)).toEqual({ bestOf: 3 });
      expect(byRound.get(`losers ${lastLosers - 1}`)).toEqual({ bestOf: 1 });
      expect(byRound.get('final 1')).toEqual({ bestOf: 1 });
    }
  });

  it('refuses to be opened outside 2 to 4,096 entrants', () => {
    for (const setup of SETUPS) {
      for (const entrants of [0, 1, 4097, 2.5]) expect(() => setup.open(entrants)).toThrow(RangeError);
    }
  });
});

describe('the registry', () => {
  it('finds every format by its own code', () => {
    for (const [code, format] of Object.entries(FORMATS)) expect(format.code).toBe(code);
    expect(getFormat('double-elimination')).toBe(FORMATS['double-elimination']);
  });

  it('offers eliminations as a bracket of 2 to 4,096', () => {
    for (const code of ['single-elimination', 'double-elimination'] as const) {
      const format = bindFormat({ format: code, ...getFormat(code).defaultConfig } as StageConfig);
      expect({ views: format.views, limits: format.limits }).toEqual({
        views: ['bracket'],
        limits: { min: 2, max: 4096 },
      });
    }
  });
});
