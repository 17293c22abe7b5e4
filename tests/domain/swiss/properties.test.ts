import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { DEFAULT_CONFIG, drawNextRound, rankSwiss, VALVE_CONFIG } from '#shared/domain/formats/swiss/index.ts';
import type { SwissConfig, SwissDraw, SwissRecord } from '#shared/domain/formats/swiss/index.ts';
import { makeDraw, seedRandomly } from '#shared/domain/seeding/index.ts';
import { itHolds } from '../support/property.ts';
import { playSwiss, tell } from './play-swiss.ts';
import type { Between, Decide } from './play-swiss.ts';

/** Upsets and draws by chance. */
function decideBy(seed: number, drawAllowed: boolean): Decide {
  const draw = makeDraw(`results ${seed}`);
  return () => (drawAllowed && draw(6) === 0 ? null : draw(3) === 0 ? 1 : 0);
}

/** Now and then somebody leaves, or comes late. */
function changeBy(seed: number): Between {
  const draw = makeDraw(`changes ${seed}`);
  return (record) => {
    const isLeaving = draw(2) === 0 && record.seeds.length - record.out.length > 3;
    const leaver = record.seeds[draw(record.seeds.length)] ?? 1;
    const out = isLeaving && !record.out.includes(leaver) ? [...record.out, leaver] : record.out;
    return draw(3) === 0 ? { ...record, seeds: [...record.seeds, record.seeds.length + 1], out } : { ...record, out };
  };
}

/** Everybody who could play a round stands in it once. */
function checkSeats({ pairs, bye }: SwissDraw, expected: readonly number[]): void {
  const seated = [...pairs.flat(), ...(bye === undefined ? [] : [bye])];
  expect(seated.toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b));
  expect(bye === undefined).toBe(seated.length % 2 === 0);
}

/** Whether entrants can be paired without a rematch, by trying; `mayPause` are those that can have the bye. */
function canPairAnew(
  players: readonly number[],
  haveMet: (a: number, b: number) => boolean,
  mayPause: readonly number[],
): boolean {
  const tryAll = (left: readonly number[]): boolean => {
    const [first, ...others] = left;
    if (first === undefined) return true;
    return others.some((other) => !haveMet(first, other) && tryAll(others.filter((one) => one !== other)));
  };
  if (players.length % 2 === 0) return tryAll(players);
  return mayPause.some((pausing) => tryAll(players.filter((seed) => seed !== pausing)));
}

describe('any Swiss with a fixed number of rounds', () => {
  itHolds(
    'seats everybody once, has no rematch while there is a way without, and one bye an entrant while it can, with late entries and drop-outs',
    [fc.integer({ min: 2, max: 10 }), fc.integer({ min: 1, max: 8 }), fc.integer()],
    (entrants, rounds, seed) => {
      const config: SwissConfig = { ...DEFAULT_CONFIG, end: { rounds } };
      const change = changeBy(seed);
      const rosters = [Array.from({ length: entrants }, (_, index) => index + 1)];
      const { draws } = playSwiss(config, entrants, decideBy(seed, true), (record) => {
        const changed = change(record);
        rosters.push(changed.seeds.filter((one) => !changed.out.includes(one)));
        return changed;
      });
      const met = new Set<string>();
      const haveMet = (a: number, b: number): boolean => met.has(`${Math.min(a, b)}v${Math.max(a, b)}`);
      const paused = new Set<number>();
      for (const [index, draw] of draws.entries()) {
        const players = rosters[index] ?? [];
        checkSeats(draw, players);
        const unpaused = players.filter((one) => !paused.has(one));
        if (draw.bye !== undefined) expect(paused.has(draw.bye)).toBe(unpaused.length === 0);
        const again = draw.pairs.filter(([a, b]) => haveMet(a, b));
        if (again.length > 0) {
          expect(canPairAnew(players, haveMet, unpaused.length > 0 ? unpaused : players)).toBe(false);
        }
        const told = draw.reasons.flatMap((reason) => (reason.code === 'rematch' ? [reason.pair] : []));
        expect(told).toEqual(again);
        for (const [a, b] of draw.pairs) met.add(`${Math.min(a, b)}v${Math.max(a, b)}`);
        if (draw.bye !== undefined) paused.add(draw.bye);
      }
    },
    1500,
  );

  itHolds(
    'has neither a rematch nor a second bye in the usual number of rounds, whatever the number of entrants',
    [fc.integer({ min: 6, max: 90 }), fc.integer()],
    (entrants, seed) => {
      const rounds = Math.ceil(Math.log2(entrants));
      const { draws } = playSwiss({ ...DEFAULT_CONFIG, end: { rounds } }, entrants, decideBy(seed, true));
      expect(draws).toHaveLength(rounds);
      const byes = draws.flatMap(({ bye }) => bye ?? []);
      expect(new Set(byes).size).toBe(byes.length);
      const codes = new Set(draws.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
      expect(codes).not.toContain('rematch');
      expect(codes).not.toContain('bye-again');
    },
    150,
  );

  itHolds(
    'gives the same draw and the same places whatever the order of seeds and results',
    [fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 6 }), fc.integer()],
    (entrants, rounds, seed) => {
      const config: SwissConfig = { ...DEFAULT_CONFIG, end: { rounds: rounds + 1 } };
      const short: SwissConfig = { ...config, end: { rounds } };
      const { record } = playSwiss(short, entrants, decideBy(seed, true), changeBy(seed));
      const mixed: SwissRecord = {
        ...record,
        seeds: seedRandomly(record.seeds, `seeds ${seed}`),
        duels: seedRandomly(record.duels, `duels ${seed}`),
        out: record.out.toReversed(),
      };
      expect(drawNextRound(config, mixed)).toEqual(drawNextRound(config, record));
      expect(rankSwiss(config, mixed).standings).toEqual(rankSwiss(config, record).standings);
    },
    500,
  );

  itHolds(
    'has one total order, its places shared by those that no rule parts',
    [fc.integer({ min: 2, max: 64 }), fc.integer()],
    (entrants, seed) => {
      const config: SwissConfig = { ...DEFAULT_CONFIG, end: { rounds: 4 } };
      const { record } = playSwiss(config, entrants, decideBy(seed, true), changeBy(seed));
      const { standings, ranking } = rankSwiss(config, record);
      expect(standings.map((one) => one.seed).toSorted((a, b) => a - b)).toEqual(record.seeds);
      let before = 0;
      for (const group of ranking.groups) {
        for (const { place, open } of standings.slice(before, before + group.length)) {
          expect([place, open]).toEqual([before + 1, false]);
        }
        before += group.length;
      }
    },
    500,
  );
});

/** Matches until W wins or L losses when every group is even: half of those in each record that still plays. */
function countMatches(entrants: number, most: number): number {
  let matches = 0;
  let groups = new Map([['0-0', entrants]]);
  while (groups.size > 0) {
    const next = new Map<string, number>();
    for (const [record, size] of groups) {
      const [wins = 0, losses = 0] = record.split('-').map(Number);
      matches += size / 2;
      for (const [w, l] of [
        [wins + 1, losses],
        [wins, losses + 1],
      ] as const) {
        if (w < most && l < most) next.set(`${w}-${l}`, (next.get(`${w}-${l}`) ?? 0) + size / 2);
      }
    }
    groups = next;
  }
  return matches;
}

describe('any Swiss until W wins or L losses', () => {
  itHolds(
    'plays just the matches of the formula for powers of two, half goes on and half is out',
    [fc.constantFrom([8, 2], [16, 3], [32, 3], [64, 3], [128, 4]), fc.boolean(), fc.integer()],
    ([entrants = 16, most = 3], isValve, seed) => {
      const base = isValve ? VALVE_CONFIG : DEFAULT_CONFIG;
      const config: SwissConfig = { ...base, end: { wins: most, losses: most } };
      const { record, last } = playSwiss(config, entrants, decideBy(seed, false));
      expect(last).toEqual({ kind: 'finished' });
      expect(record.duels).toHaveLength(countMatches(entrants, most));
      const { tallies } = rankSwiss(config, record);
      const records = [...tallies.bySeed.values()];
      expect(records.filter(({ wins }) => wins === most)).toHaveLength(entrants / 2);
      expect(records.filter(({ losses }) => losses === most)).toHaveLength(entrants / 2);
    },
    400,
  );

  itHolds(
    'ends with everybody through, out or dropped, but for one that has nobody left to play, whatever the number',
    [fc.integer({ min: 2, max: 64 }), fc.boolean(), fc.integer()],
    (entrants, isValve, seed) => {
      const config: SwissConfig = { ...(isValve ? VALVE_CONFIG : DEFAULT_CONFIG), end: { wins: 3, losses: 3 } };
      const { record, draws, last } = playSwiss(config, entrants, decideBy(seed, false), changeOnce(seed));
      expect(last).toEqual({ kind: 'finished' });
      for (const draw of draws)
        expect(new Set(tell(draw).match(/\d+/g)).size).toBe(draw.pairs.length * 2 + (draw.bye ? 1 : 0));
      const { tallies } = rankSwiss(config, record);
      const left = [...tallies.bySeed.values()].filter(
        ({ seed: one, wins, losses }) => wins < 3 && losses < 3 && !record.out.includes(one),
      );
      expect(left.length).toBeLessThan(2);
    },
    500,
  );
});

/** One leaves after the first round; who comes late would keep a stage going for ever. */
function changeOnce(seed: number): Between {
  return (record) => {
    const leaver = (Math.abs(seed) % record.seeds.length) + 1;
    return seed % 2 === 0 && record.rounds.length === 1 ? { ...record, out: [leaver] } : record;
  };
}
