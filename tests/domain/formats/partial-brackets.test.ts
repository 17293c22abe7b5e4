import { describe, expect, it } from 'vitest';
import { bindFormat, type StageConfig } from '#shared/domain/formats/bind.ts';
import type { DoubleEliminationConfig } from '#shared/domain/formats/double-elimination/index.ts';
import { listQualifiers } from '#shared/domain/formats/qualify.ts';
import type { Match, Part } from '#shared/domain/model/stage.ts';
import { applyResult, createStage, getOccupants, nameRound, type Stage } from '#shared/domain/stage/index.ts';
import { at } from '#shared/lib/at.ts';
import { PlayThrough } from '../support/play-through.ts';

type Settings = Partial<DoubleEliminationConfig>;

function bind(settings: Settings) {
  const config: StageConfig = {
    format: 'double-elimination',
    grandFinal: 'reset',
    losersOrder: 'start-gg',
    lengths: { default: { bestOf: 3 } },
    ...settings,
  };
  return bindFormat(config);
}

/** How many matches each round of a side has. */
function countRounds(matches: readonly Match[], part: Part, pool?: number): readonly number[] {
  const own = matches.filter((match) => match.part === part && (pool === undefined || match.pool === pool));
  return [...Map.groupBy(own, ({ round }) => round).values()].map(({ length }) => length);
}

/** The better seed wins every match. */
function playBySeed(settings: Settings, entrants: number): Stage {
  const stage = createStage(bind(settings).open(entrants), entrants);
  for (const { no, playedIf } of stage.matches) {
    if (playedIf !== undefined) continue;
    const field = getOccupants(stage, no);
    const winner = field[0] < field[1] ? 0 : 1;
    applyResult(stage, { id: no, match: no, field, winner, games: [], kind: 'played' });
  }
  return stage;
}

function tellPlaces(settings: Settings, entrants: number): readonly string[] {
  const { standings } = bind(settings);
  return standings(playBySeed(settings, entrants)).map(({ seed, place }) => `${place}: ${seed}`);
}

describe('a double elimination that ends when some are left', () => {
  // As recorded pools of start.gg were played.
  it.each([
    { entrants: 19, until: 8, winners: [3, 8, 4], losers: [3, 4, 4] },
    { entrants: 16, until: 6, winners: [8, 4, 2], losers: [4, 4, 2] },
    { entrants: 26, until: 8, winners: [10, 8, 4], losers: [2, 8, 4, 4] },
    { entrants: 12, until: 2, winners: [4, 4, 2, 1], losers: [4, 2, 2, 1, 1] },
    { entrants: 12, until: 3, winners: [4, 4, 2, 1], losers: [4, 2, 2, 1] },
    { entrants: 12, until: 4, winners: [4, 4, 2], losers: [4, 2, 2] },
  ] as const)('has the rounds of $entrants entrants down to $until', ({ entrants, until, winners, losers }) => {
    const matches = bind({ until }).open(entrants);
    expect(countRounds(matches, 'winners')).toEqual(winners);
    expect(countRounds(matches, 'losers')).toEqual(losers);
    expect(countRounds(matches, 'final')).toEqual([]);
    expect(matches).toHaveLength(bind({ until }).matchCount(entrants));
  });

  it('leaves those without a loss in front, then those with one, each side sharing its place', () => {
    expect(tellPlaces({ until: 4 }, 8)).toEqual(['1: 1', '1: 2', '3: 3', '3: 4', '5: 5', '5: 6', '7: 7', '7: 8']);
    expect(tellPlaces({ until: 3 }, 6)).toEqual(['1: 1', '2: 2', '2: 3', '4: 4', '5: 5', '5: 6']);
    expect(tellPlaces({ until: 2 }, 4)).toEqual(['1: 1', '2: 2', '3: 3', '4: 4']);
  });

  it('keeps who lost last on the winners side in, as that is one loss', () => {
    const stage = playBySeed({ until: 6 }, 8);
    const standings = bind({ until: 6 }).standings(stage);
    expect(standings.map(({ seed, place }) => [seed, place])).toEqual([
      [1, 1],
      [2, 1],
      [3, 3],
      [4, 3],
      [5, 3],
      [6, 3],
      [7, 7],
      [8, 7],
    ]);
    expect(standings.every(({ open }) => !open)).toBe(true);
  });

  it('names its rounds as in the whole bracket, and no round a final that is none', () => {
    const namesOf = (until: 3 | 8, entrants: number) => {
      const matches = bind({ until }).open(entrants);
      return [...new Set(matches.map((match) => JSON.stringify(nameRound(match, matches))))];
    };
    const keys = namesOf(8, 16).map((name) => (JSON.parse(name) as { key: string }).key);
    expect(keys).toContain('winners-quarterfinal');
    expect(keys.filter((key) => key.startsWith('losers'))).toEqual(['losers-round', 'losers-round']);
    expect(namesOf(3, 8)).toContain('{"key":"winners-final"}');
    expect(namesOf(3, 8)).toContain('{"key":"losers-semifinal"}');
    expect(namesOf(3, 8)).not.toContain('{"key":"losers-final"}');
  });

  it('asks for more entrants than are left', () => {
    expect(bind({ until: 8 }).limits).toEqual({ min: 9, max: 4096 });
    expect(() => bind({ until: 8 }).open(8)).toThrow(RangeError);
    expect(bind({ until: 8, groups: 4 }).limits.min).toBe(36);
  });
});

describe('a double elimination that some begin on the losers side', () => {
  // 8 and 16 of a recorded bracket of 24.
  it('thins those out first, until there is one for each loser of the first round', () => {
    const matches = bind({ losersStart: 16 }).open(24);
    expect(countRounds(matches, 'winners')).toEqual([4, 2, 1]);
    expect(countRounds(matches, 'losers')).toEqual([8, 4, 4, 2, 2, 1, 1]);
    expect(matches).toHaveLength(bind({ losersStart: 16 }).matchCount(24));
    const first = matches.filter(({ part, round }) => part === 'losers' && round === 1);
    const seeds = first.map(({ slots }) => slots.map((slot) => (slot.kind === 'seed' ? slot.seed : 0)));
    expect(seeds.every(([a = 0, b = 0]) => a >= 9 && a + b === 33)).toBe(true);
  });

  // As recorded brackets after pools do, 8 and 8, 8 and 16, 16 and 32.
  it.each([
    { ahead: 8, losersStart: 8, larger: 16, skipped: 1 },
    { ahead: 8, losersStart: 16, larger: 32, skipped: 2 },
    { ahead: 16, losersStart: 32, larger: 64, skipped: 2 },
  ])('drops losers as the rest of a bracket of $larger', ({ ahead, losersStart, larger, skipped }) => {
    const rest = bind({ losersStart }).open(ahead + losersStart);
    const whole = bind({}).open(larger);
    /** By losers' round, for each match the place in the winners' round whose loser drops there. */
    const drops = (matches: readonly Match[], before: number) =>
      matches.flatMap(({ part, slots }) => {
        const [source] = slots;
        if (part !== 'losers' || source.kind !== 'place' || source.place !== 2) return [];
        const from = at(matches, source.match - 1);
        if (from.round <= before) return [];
        const round = matches.filter((one) => one.part === 'winners' && one.round === from.round);
        return [`${from.round - before}: ${round.indexOf(from)}`];
      });
    expect(drops(rest, 0)).toEqual(drops(whole, skipped));
  });

  it('gives everybody a first match, and whoever begins with a loss is out with the next one', () => {
    for (const [entrants, losersStart] of [
      [7, 1],
      [12, 6],
      [24, 16],
      [20, 7],
    ] as const) {
      const { stage } = new PlayThrough(bind({ losersStart }), entrants, { results: 'a', order: 'b' }).run();
      const lost = new Map<number, number>();
      for (const state of stage.states)
        if (state.phase === 'decided') lost.set(state.loser, (lost.get(state.loser) ?? 0) + 1);
      const champion = at(bind({ losersStart }).standings(stage), 0).seed;
      for (let seed = 1; seed <= entrants; seed++) {
        if (seed === champion) continue;
        expect(lost.get(seed) ?? 0).toBe(seed > entrants - losersStart ? 1 : 2);
      }
    }
  });

  it('keeps two on the winners side at least, and more when it ends early', () => {
    expect(bind({ losersStart: 16 }).limits.min).toBe(18);
    expect(bind({ losersStart: 16, until: 8 }).limits.min).toBe(24);
    expect(bind({ losersStart: 16, until: 6 }).limits.min).toBe(24);
    expect(bind({ losersStart: 16 }).limits.max).toBe(2064);
  });
});

describe('brackets of groups', () => {
  const settings: Settings = { groups: 4, until: 8 };
  const format = bind(settings);

  it('deal the entrants like a snake, each group with a bracket as if it were alone', () => {
    const matches = format.open(76);
    for (const pool of [1, 2, 3, 4]) {
      expect(countRounds(matches, 'winners', pool)).toEqual([3, 8, 4]);
      expect(countRounds(matches, 'losers', pool)).toEqual([3, 4, 4]);
    }
    const first = matches.filter(({ part, round, pool }) => part === 'winners' && round === 1 && pool === 1);
    const seeds = first.map(({ slots }) => slots.map((slot) => (slot.kind === 'seed' ? slot.seed : 0)));
    expect(seeds).toEqual([
      [64, 65],
      [57, 72],
      [56, 73],
    ]);
  });

  it('are numbered round by round through all groups, so that every group is as far as the others', () => {
    const winners = format.open(76).filter(({ part }) => part === 'winners');
    expect(winners.map(({ round }) => round)).toEqual(winners.map(({ round }) => round).toSorted((a, b) => a - b));
  });

  it('have places of their own, which two of different groups share', () => {
    const stage = playBySeed({ groups: 2, until: 2 }, 8);
    const { listGroups, standings } = bind({ groups: 2, until: 2 });
    expect(listGroups(stage).map(({ pool, standings: own }) => [pool, own.map(({ seed }) => seed)])).toEqual([
      [1, [1, 4, 5, 8]],
      [2, [2, 3, 6, 7]],
    ]);
    expect(standings(stage).map(({ place }) => place)).toEqual([1, 1, 3, 3, 5, 5, 7, 7]);
  });

  it('send on who is left, with those that have lost once behind the others and on the losers side', () => {
    const stage = playBySeed({ groups: 2, until: 4 }, 16);
    const next = bind({ losersStart: 4 });
    const { order, cuts } = listQualifiers(bind({ groups: 2, until: 4 }), stage, 4, next, {
      stage: 1,
      seedsAreRanked: true,
    });
    expect(cuts).toEqual([]);
    expect(order.map(({ seed }) => seed).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const ahead = order.slice(0, 4);
    expect(ahead.map(({ seed }) => seed).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
    // Firsts of the two groups can meet in the last match of their side alone, and so can those behind.
    for (const tier of [ahead, order.slice(4)]) {
      expect(at(tier, 0).pool).not.toBe(at(tier, 3).pool);
      expect(at(tier, 1).pool).not.toBe(at(tier, 2).pool);
    }
  });

  it('take who comes late into a bye of any group', () => {
    const stage = createStage(format.open(76), 76);
    const places = format.listPlaces(stage);
    if (!places.ok) throw new Error(places.code);
    // 13 of 32 lines are free in each group, beside its best.
    expect(places.places).toHaveLength(52);
    expect(at(places.places, 0)).toMatchObject({ opponent: 1, pool: 1, seed: 77 });
    expect(at(places.places, 4)).toMatchObject({ opponent: 5, pool: 4 });
    const grown = format.enterLate(stage, { place: 5, seed: 77 });
    expect(grown.slice(0, stage.matches.length).map(({ no }) => no)).toEqual(stage.matches.map(({ no }) => no));
    const added = grown.filter(({ slots }) => slots.some((slot) => slot.kind === 'seed' && slot.seed === 77));
    expect(added).toMatchObject([{ part: 'winners', round: 1, pool: 4 }]);
  });
});
