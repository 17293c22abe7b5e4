import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pairing } from '#shared/domain/pairing/pairing.ts';
import type { Entry, Float } from '#shared/domain/pairing/score-groups/entry.ts';
import { pairScoreGroups } from '#shared/domain/pairing/score-groups/pair.ts';
import { itHolds } from '../support/property.ts';

interface Sketch {
  readonly score?: number;
  readonly met?: readonly number[];
  readonly hadBye?: boolean;
  readonly floats?: readonly Float[];
  readonly out?: boolean;
}

/** Entries with seeds 1..n as sketched, by falling score. */
function sketch(...sketches: readonly Sketch[]): readonly Entry[] {
  return sketches.map(({ score = 0, met = [], hadBye = false, floats = [], out = false }, index) => {
    return { seed: index + 1, score, met: new Map(met.map((seed) => [seed, 1])), hadBye, floats, out };
  });
}

const tell = ({ pairs, bye }: Pairing): string =>
  [...pairs.map(([a, b]) => `${a}v${b}`), ...(bye === undefined ? [] : [`${bye} bye`])].join(' ');

describe('pairing by score groups', () => {
  it('lets the upper half of a group meet the lower one', () => {
    expect(tell(pairScoreGroups(sketch({}, {}, {}, {}, {}, {})))).toBe('1v4 2v5 3v6');
  });

  it('takes the next one for a pair that has met', () => {
    expect(tell(pairScoreGroups(sketch({ met: [3] }, {}, { met: [1] }, {})))).toBe('1v4 2v3');
  });

  it('moves the lowest of an odd group down to the highest of the next', () => {
    const entries = sketch({ score: 1 }, { score: 1 }, { score: 1 }, {}, {}, {});
    expect(tell(pairScoreGroups(entries))).toBe('1v2 3v4 5v6');
  });

  it('does not move the same one down, or up, within two rounds of the last time', () => {
    for (const floats of [['down'], ['level', 'down']] as const) {
      const down = sketch({ score: 1 }, { score: 1 }, { score: 1, floats }, {}, {}, {});
      expect(tell(pairScoreGroups(down))).toBe('1v3 2v4 5v6');
    }
    for (const floats of [['up'], ['level', 'up']] as const) {
      const up = sketch({ score: 1 }, { score: 1 }, { score: 1 }, { floats }, {}, {});
      expect(tell(pairScoreGroups(up))).toBe('1v2 3v5 4v6');
    }
    const longAgo = sketch({ score: 1 }, { score: 1 }, { score: 1, floats: ['level', 'level', 'down'] }, {}, {}, {});
    expect(tell(pairScoreGroups(longAgo))).toBe('1v2 3v4 5v6');
  });

  it('moves the same one again rather than somebody across two scores', () => {
    const entries = sketch({ score: 2 }, { score: 1, floats: ['up'] }, { score: 1 }, {});
    expect(tell(pairScoreGroups(entries))).toBe('1v3 2v4');
    const alone = sketch({ score: 2 }, { score: 1, floats: ['up'] }, {}, {});
    expect(tell(pairScoreGroups(alone))).toBe('1v2 3v4');
  });

  it('leaves out who takes no part', () => {
    expect(tell(pairScoreGroups(sketch({}, { out: true }, {}, {}, { out: true })))).toBe('1v3 4 bye');
  });

  it('tells who moves and who meets again', () => {
    const entries = sketch({ score: 1, met: [2] }, { met: [1] });
    expect(pairScoreGroups(entries).reasons).toEqual([
      { code: 'float', pair: [1, 2], scores: [1, 0] },
      { code: 'rematch', pair: [1, 2], times: 1 },
    ]);
  });

  it('gives the bye to the lowest that has had none', () => {
    expect(tell(pairScoreGroups(sketch({}, {}, {})))).toBe('1v2 3 bye');
    expect(tell(pairScoreGroups(sketch({}, {}, { hadBye: true })))).toBe('1v3 2 bye');
    expect(tell(pairScoreGroups(sketch({ score: 2 }, { score: 1 }, { hadBye: true })))).toBe('1v3 2 bye');
  });

  it('gives a second bye only when everybody has had one', () => {
    const all = { hadBye: true };
    const pairing = pairScoreGroups(sketch(all, all, all));
    expect(tell(pairing)).toBe('1v2 3 bye');
    expect(pairing.reasons).toEqual([{ code: 'bye-again', seed: 3, score: 0 }]);
  });

  it('pairs again, as seldom as can be, where it cannot be helped', () => {
    const entries = sketch({ met: [2, 3, 4] }, { met: [1, 3, 4] }, { met: [1, 2] }, { met: [1, 2] });
    const pairing = pairScoreGroups(entries);
    expect(tell(pairing)).toBe('1v2 3v4');
    expect(pairing.reasons).toEqual([{ code: 'rematch', pair: [1, 2], times: 1 }]);
  });

  it('pairs again rather than giving somebody a second bye', () => {
    const entries = sketch({ score: 2, hadBye: true, met: [2] }, { score: 1, hadBye: true, met: [1] }, {});
    expect(tell(pairScoreGroups(entries))).toBe('1v2 3 bye');
  });

  it('lets two step down once each rather than a 3-0 meet a 0-3', () => {
    // All but 1v3 2v4 and 1v4 2v3 have met; the sum of gaps is the same.
    const entries = sketch(
      { score: 3, met: [2] },
      { score: 2, met: [1] },
      { score: 1, met: [4] },
      { score: 0, met: [3] },
    );
    expect(tell(pairScoreGroups(entries))).toBe('1v3 2v4');
  });

  it('pairs nobody, one and two', () => {
    expect(tell(pairScoreGroups([]))).toBe('');
    expect(tell(pairScoreGroups(sketch({})))).toBe('1 bye');
    expect(tell(pairScoreGroups(sketch({}, {})))).toBe('1v2');
  });
});

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
const countFloats = ({ floats: [last, before] }: Entry, float: Float): number =>
  (last === float ? 2 : 0) + (before === float ? 1 : 0);

/** What counts, in this order: second byes, rematches, the score of the bye, the gaps, their squares, repeated floats. */
function weigh(
  entries: readonly Entry[],
  pairs: readonly (readonly [Entry, Entry])[],
  bye: Entry | undefined,
): readonly number[] {
  const isSpared = entries.some(({ hadBye }) => !hadBye);
  const gaps = pairs.map(([a, b]) => Math.abs(a.score - b.score));
  return [
    bye?.hadBye && isSpared ? 1 : 0,
    sum(pairs.map(([a, b]) => a.met.get(b.seed) ?? 0)),
    bye?.score ?? 0,
    sum(gaps),
    sum(gaps.map((gap) => gap * gap)),
    sum(pairs.map(([a, b]) => (a.score > b.score ? countFloats(a, 'down') + countFloats(b, 'up') : 0))),
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] ?? 0);
  return 0;
}

/** The least weight, by trying every pairing. */
function findLeast(entries: readonly Entry[]): readonly number[] {
  let least: readonly number[] | undefined;
  const pairUp = (
    left: readonly Entry[],
    pairs: readonly (readonly [Entry, Entry])[],
    bye: Entry | undefined,
  ): void => {
    const [first, ...others] = left;
    if (!first) {
      const weight = weigh(entries, pairs, bye);
      if (!least || compare(weight, least) < 0) least = weight;
      return;
    }
    if (entries.length % 2 === 1 && !bye) pairUp(others, pairs, first);
    for (const other of others)
      pairUp(
        others.filter((one) => one !== other),
        [...pairs, [first, other]],
        bye,
      );
  };
  pairUp(entries, [], undefined);
  return least ?? [];
}

const anyEntries = fc.integer({ min: 2, max: 8 }).chain((count) => {
  const floats = fc.array(fc.constantFrom<Float[]>('down', 'up', 'level'), { maxLength: 3 });
  const entry = fc.record({ score: fc.nat(6).map((half) => half / 2), hadBye: fc.boolean(), floats });
  const pairs = fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 14 });
  return fc
    .tuple(fc.array(entry, { minLength: count, maxLength: count }), pairs)
    .map(([list, met]): readonly Entry[] => {
      const sorted = list.toSorted((a, b) => b.score - a.score);
      const times = sorted.map(() => new Map<number, number>());
      for (const [a, b] of met) {
        if (a === b) continue;
        times[a]?.set(b + 1, (times[a].get(b + 1) ?? 0) + 1);
        times[b]?.set(a + 1, (times[b].get(a + 1) ?? 0) + 1);
      }
      return sorted.map((one, index) => {
        return { ...one, seed: index + 1, met: times[index] ?? new Map<number, number>() };
      });
    });
});

describe('any pairing by score groups', () => {
  itHolds(
    'weighs as little as the best of all, found by trying them',
    [anyEntries],
    (entries) => {
      const { pairs, bye, reasons } = pairScoreGroups(entries);
      const entryOf = (seed: number): Entry => {
        const entry = entries[seed - 1];
        if (!entry) throw new Error(`no seed ${seed}`);
        return entry;
      };
      const seated = [...pairs.flat(), ...(bye === undefined ? [] : [bye])].toSorted((a, b) => a - b);
      expect(seated).toEqual(entries.map(({ seed }) => seed));
      const met = pairs.map(([a, b]): readonly [Entry, Entry] => [entryOf(a), entryOf(b)]);
      const again = reasons.flatMap((reason) => (reason.code === 'rematch' ? [reason.pair] : []));
      expect(again).toEqual(pairs.filter(([a, b]) => entryOf(a).met.has(b)));
      expect(weigh(entries, met, bye === undefined ? undefined : entryOf(bye))).toEqual(findLeast(entries));
    },
    4000,
  );
});
