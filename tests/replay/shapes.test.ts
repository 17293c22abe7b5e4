import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain, summarize } from './report.ts';
import { runReplay } from './run-replay.ts';
import { readFileOfAnyShape } from './shapes.ts';

interface Line {
  readonly events: number;
  readonly exact: number;
  readonly failed: readonly Readonly<Record<string, string | number>>[];
  readonly byHand?: readonly unknown[];
}

const replay = (record: unknown): Line =>
  JSON.parse(summarize(readFileOfAnyShape(JSON.stringify(record))(), 0)) as Line;

/** A match between seeds of an event in groups. */
function match(round: string, w: number, l: number, ws = 2, ls = 0, phase = '1'): Readonly<Record<string, unknown>> {
  return { phase, pool: null, round, w, l, ws, ls, dq: false };
}

describe('the replay of a Valve Swiss', () => {
  const seeds = Object.fromEntries(Array.from({ length: 16 }, (_, index) => [index + 1, `team ${index + 1}`]));
  const first = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => [seed, seed + 8, seed]);

  it('counts pairings', () => {
    expect(replay({ seeds, results: first })).toMatchObject({ events: 8, exact: 8, failed: [] });
  });

  it('names a pairing that the rule does not ask for, and what it asks for instead', () => {
    const results = [[1, 10, 1], [2, 9, 2], ...first.slice(2)];
    expect(replay({ seeds, results }).failed).toEqual([
      { pairing: 1, why: 'round 1 has 1 v 10; the rule asks for 1 v 9 and 2 v 10' },
      { pairing: 2, why: 'round 1 has 2 v 9; the rule asks for 1 v 9 and 2 v 10' },
    ]);
  });

  it('explains by which current seeds a round is drawn', () => {
    const report = readFileOfAnyShape(JSON.stringify({ seeds, results: [...first, [1, 8, 1]] }))();
    expect(explain(report, 9)).toContain('round 2, by current seed: 1 (1-0, -1) 2 (1-0, -1)');
    expect(explain(report, 10)).toBeUndefined();
  });
});

describe('the replay of a battle royale', () => {
  const game = (placement: number, kills: number): unknown => ({ placement, kills });
  const record = {
    killPoints: 1,
    placementPoints: [10, 6],
    teams: [
      { team: 1, rank: 1, points: 13, games: [game(1, 3)] },
      { team: 2, rank: 2, points: 8, games: [game(2, 2)] },
      { team: 3, rank: 3, points: 0, games: [game(3, 0)] },
      { team: 4, rank: 4, points: 0, games: [game(3, 0)] },
    ],
  };

  it('counts teams, and names those that only an unpublished rule parts', () => {
    const { events, exact, failed } = replay(record);
    expect([events, exact]).toEqual([4, 2]);
    expect(failed.map(({ team }) => team)).toEqual([3, 4]);
    expect(failed[0]?.why).toBe(
      'teams 3 and 4 share rank 3: level in points, kills, wins, matches, earliest-win; an unpublished rule parts them',
    );
  });

  it('names a total or a rank that does not follow', () => {
    const [one, two, ...others] = record.teams;
    const changed = [{ ...one, points: 12 }, { ...two, rank: 1 }, ...others];
    expect(replay({ ...record, teams: changed }).failed.slice(0, 2)).toEqual([
      { team: 1, why: 'its total is 13, officially 12' },
      { team: 2, why: 'its rank is 2, officially 1' },
    ]);
  });
});

describe('the replay of a round robin', () => {
  const matches = [match('Round 1', 1, 2), match('Round 2', 1, 3), match('Round 3', 2, 3)];
  const standings = (...order: readonly number[]): unknown => order.map((seed, index) => [index + 1, seed]);

  it('is exact where the places follow', () => {
    expect(replay([{ n: 3, standings: standings(1, 2, 3), matches }])).toMatchObject({
      events: 1,
      exact: 1,
      failed: [],
    });
  });

  it('says where places go against the rules', () => {
    const [failed] = replay([{ n: 3, standings: standings(1, 3, 2), matches }]).failed;
    expect(failed).toMatchObject({ event: 1 });
    expect(failed?.why).toMatch(
      /^no order of these rules gives the places: by hand.*seed 2 ends in place 2, officially 3/,
    );
  });

  it('takes a level score as a draw, whoever is named first', () => {
    const drawn = [match('Round 1', 2, 1, 1, 1), match('Round 2', 1, 3), match('Round 3', 2, 3, 2, 1)];
    expect(replay([{ n: 3, standings: standings(1, 2, 3), matches: drawn }]).exact).toBe(1);
  });
});

describe('the replay of pools and a bracket', () => {
  // Two pools of three by order of seeds, the first two of each into a bracket of four.
  const pool = (phase: string, a: number, b: number, c: number): readonly unknown[] => [
    match('Round 1', a, b, 2, 0, phase),
    match('Round 2', a, c, 2, 0, phase),
    match('Round 3', b, c, 2, 0, phase),
  ];
  const bracket = (second: number): readonly unknown[] => [
    match('Final', 1, 2),
    match('Semi-Final', 1, second),
    match('Semi-Final', 2, 3),
  ];
  const pools = [...pool('1', 1, 3, 5), ...pool('2', 2, 4, 6)];
  const standings = (second: number, sixth: number): unknown => [
    ...[
      [1, 1],
      [2, 2],
      [3, 3],
      [3, second],
    ],
    ...[
      [5, 5],
      [5, sixth],
    ],
  ];

  it('is exact where cut, bracket and places follow', () => {
    const event = { n: 6, standings: standings(4, 6), matches: [...bracket(4), ...pools] };
    expect(replay([event])).toMatchObject({ events: 1, exact: 1, failed: [] });
  });

  it('names who goes on against its place', () => {
    const event = { n: 6, standings: standings(6, 4), matches: [...bracket(6), ...pools] };
    const { exact, failed } = replay([event]);
    expect(exact).toBe(0);
    expect(failed[0]?.why).toMatch(/^in pool 2 seed 6 in place 3 goes on to a better bracket than seed 4 in place 2/);
  });
});

describe('the replay of pools that are double eliminations', () => {
  /** A pool of four that ends with one left on each side. */
  const pool = (phase: string, a: number, b: number, c: number, d: number): readonly unknown[] => [
    match('Losers Final', b, c, 2, 1, phase),
    match('Winners Final', a, b, 2, 1, phase),
    match('Losers Semi-Final', c, d, 2, 0, phase),
    match('Winners Semi-Final', b, c, 2, 0, phase),
    match('Winners Semi-Final', a, d, 2, 0, phase),
  ];
  /** Those without a loss begin on the winners' side, the others below. */
  const bracket = (first: number, second: number): readonly unknown[] => [
    match('Grand Final', 1, 2, 3, 0),
    match('Losers Final', 2, first, 2, 1),
    match('Winners Final', 1, 2, 2, 1),
    match('Losers Semi-Final', first, second, 2, 0),
  ];
  const standings = (third: number, fourth: number): unknown =>
    [1, 2, third, fourth, 5, 6, 7, 8].map((seed, index) => [index < 4 ? index + 1 : index < 6 ? 5 : 7, seed]);

  it('is exact where both sides of the bracket begin with those that are left', () => {
    const matches = [...bracket(3, 4), ...pool('1', 1, 4, 5, 8), ...pool('2', 2, 3, 6, 7)];
    expect(replay([{ n: 8, standings: standings(3, 4), matches }])).toMatchObject({ exact: 1, failed: [] });
  });

  it('names a pool that was not played as its graph asks', () => {
    const other = pool('2', 2, 3, 6, 7).with(2, match('Losers Semi-Final', 3, 7, 2, 0, '2'));
    const { exact, failed } = replay([
      { n: 8, standings: standings(3, 4), matches: [...bracket(3, 4), ...pool('1', 1, 4, 5, 8), ...other] },
    ]);
    expect(exact).toBe(0);
    expect(failed[0]?.why).toMatch(/^pool 2, of 4, a double elimination of which 2 go on: the graph asks for/);
  });
});

const DATA = '/work/shared/data';

describe('the records at hand', () => {
  it.skipIf(!existsSync(DATA)).each([
    ['real-cs2-major-swiss.json', 33, 33],
    ['real-battle-royale.json', 32, 26],
    ['real-round-robin.json', 25, 17],
    ['real-pools-to-bracket.json', 8, 6],
  ])('%s: of %i, %i are exact, and each other one has its reason', (file, events, exact) => {
    const line = JSON.parse(runReplay([`${DATA}/${file}`]).stdout) as Line;
    expect([line.events, line.exact, line.failed.length]).toEqual([events, exact, events - exact]);
    for (const { why } of line.failed) expect(why).not.toBe('');
  });

  it.skipIf(!existsSync(DATA))('a file of one kind that is broken is refused with the place of the fault', () => {
    const record = JSON.parse(readFileSync(`${DATA}/real-cs2-major-swiss.json`, 'utf8')) as { results: number[][] };
    record.results[4] = [5, 13, 7];
    expect(() => readFileOfAnyShape(JSON.stringify(record))).toThrow("a Valve Swiss that can't be read at results");
  });
});
