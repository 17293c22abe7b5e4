import { describe, expect, it } from 'vitest';
import { bindFormat } from '#shared/domain/formats/bind.ts';
import { DEFAULT_CONFIG } from '#shared/domain/formats/round-robin/index.ts';
import type { RoundRobinConfig } from '#shared/domain/formats/round-robin/index.ts';
import { applyRuling } from '#shared/domain/stage/index.ts';
import { Desk } from '../support/desk.ts';

const tableOf = (config: Partial<RoundRobinConfig> = {}) =>
  ({ ...DEFAULT_CONFIG, ...config, format: 'round-robin' }) as const;

/** [points, matches] of a seed. */
function tallyOf({ format, stage }: Desk, seed: number) {
  const tally = format.listTables(stage)[0]?.tallies.bySeed.get(seed);
  return tally && [tally.points, tally.meetings.length];
}

describe('one whose matches are annulled', () => {
  it('stands behind all others, and what they played with it counts for nobody', () => {
    const desk = new Desk(tableOf(), 4).playRound();
    expect(desk.standings).toEqual(['1: 1', '2: 2', '3: 3', '4: 4']);
    expect([tallyOf(desk, 2), tallyOf(desk, 4)]).toEqual([
      [6, 3],
      [0, 3],
    ]);
    applyRuling(desk.stage, { id: desk.takeId(), kind: 'out', seed: 1, annul: true });
    expect(desk.standings).toEqual(['1: 2', '2: 3', '3: 4', '4: 1']);
    expect([tallyOf(desk, 2), tallyOf(desk, 4)]).toEqual([
      [6, 2],
      [0, 2],
    ]);
  });

  it('shares the last place with another such one', () => {
    const desk = new Desk(tableOf(), 4).playRound();
    for (const seed of [1, 3]) applyRuling(desk.stage, { id: desk.takeId(), kind: 'out', seed, annul: true });
    expect(desk.standings).toEqual(['1: 2', '2: 4', '3: 1', '3: 3']);
  });
});

describe('a table', () => {
  it('of one that came late and went back is as it was', () => {
    const desk = new Desk(tableOf({ groups: 2 }), 7);
    const before = [desk.standings, desk.format.listTables(desk.stage).map(({ standings }) => standings.length)];
    const late = desk.enterLate();
    if (late === undefined) throw new Error('nobody came');
    expect(desk.standings).toHaveLength(8);
    desk.leave(late);
    expect([desk.standings, desk.format.listTables(desk.stage).map(({ standings }) => standings.length)]).toEqual(
      before,
    );
    expect(desk.places).toMatchObject([{ seed: 8, pool: 1 }]);
  });

  it('has everybody meet twice with slots changed, where it is played twice', () => {
    for (const entrants of [4, 5]) {
      const told = bindFormat(tableOf({ times: 2 }))
        .open(entrants)
        .map(({ slots: [a, b] }) => (a.kind === 'seed' && b.kind === 'seed' ? `${a.seed}v${b.seed}` : ''));
      expect(new Set(told).size).toBe(entrants * (entrants - 1));
    }
  });

  it('follows the organizer’s word about those that no rule parts', () => {
    const desk = new Desk(tableOf({ tieBreaks: ['wins'] }), 3);
    for (const { no } of desk.stage.matches) desk.wins(no, null);
    expect(desk.standings).toEqual(['1: 1', '1: 2', '1: 3']);
    applyRuling(desk.stage, { id: desk.takeId(), kind: 'tie', order: [3, 1, 2] });
    expect(desk.standings).toEqual(['1: 3', '2: 1', '3: 2']);
  });

  it('is of 2 to 128 in each group', () => {
    const { limits, open } = bindFormat(tableOf({ groups: 3 }));
    expect(limits).toEqual({ min: 6, max: 384 });
    expect(() => open(3)).toThrow(RangeError);
    for (const entrants of [1, 129]) expect(() => bindFormat(tableOf()).open(entrants), `${entrants}`).toThrow();
  });
});
