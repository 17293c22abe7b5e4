import { describe, expect, it } from 'vitest';
import { MATCH_STATES } from '#renderer/lib/rows.ts';
import { joinNews, tellNews } from '#renderer/features/brackets/model/news.ts';
import { nameRounds } from '#renderer/features/brackets/model/round-names.ts';
import { splitName } from '#renderer/features/brackets/model/split-name.ts';
import { openShapes, toRow } from './support/make-stage.ts';
import { makeTexts } from './support/texts.ts';

const getName = (seed: number) => ({ 1: 'Alice', 2: 'Bob' })[seed] ?? '';

describe('the words of the bracket', () => {
  it('tell a match in one sentence, with who will come where that is open', async () => {
    const texts = await makeTexts('en');
    const shapes = openShapes('double-elimination', 4);
    const rounds = nameRounds(shapes, 0);
    const [first, , third] = shapes;
    if (!first || !third) throw new Error('no matches');
    const played = toRow(1, 'completed', [1, 4], { scores: [2, 1], winner: 0 });
    expect(texts.label(first, played, ['Alice', 'Bob'], rounds)).toBe(
      "Match 1, Winners' semifinal, Alice 2, Bob 1, Finished",
    );
    const live = toRow(3, 'live', [0, -1], { station: '7' });
    expect(texts.label(third, live, ['', ''], rounds)).toMatch(/Loser of 1, Bye, Live, station 7$/);
  });

  it('have the digits of the language', async () => {
    const bangla = await makeTexts('bn');
    expect(bangla.number(4096)).toBe('৪০৯৬');
    expect(bangla.occupant(0, '', -24)).toBe('ম্যাচ ১২-এর জয়ী');
    expect(bangla.station('7')).toContain('৭');
    expect((await makeTexts('en')).number(4096)).toBe('4096');
  });

  it.each(['en', 'bn'] as const)('are all there in %s', async (language) => {
    const texts = await makeTexts(language);
    for (const state of MATCH_STATES) expect(texts.state(state)).not.toContain('state');
    for (const code of ['single-elimination', 'double-elimination'] as const) {
      for (const info of nameRounds(openShapes(code, 64, { thirdPlace: true }), 0).values()) {
        expect(texts.round(info.name)).not.toMatch(/round\.|\{\{/);
        expect(texts.length(info.length)).not.toMatch(/length\.|\{\{/);
      }
    }
  });
});

describe('the news', () => {
  it('tell that a match went live and who won, and nothing else', async () => {
    const texts = await makeTexts('en');
    const tell = (...args: Parameters<typeof toRow>) =>
      tellNews(toRow(5, 'ready', [1, 2]), toRow(...args), getName, texts);
    expect(tell(5, 'live', [1, 2])).toBe('Match 5 is live: Alice against Bob');
    expect(tell(5, 'completed', [1, 2], { scores: [1, 2], winner: 1 })).toBe('Match 5: Bob beats Alice, 2 to 1');
    expect(tell(5, 'forfeited', [1, 2], { winner: 0 })).toBe('Match 5: Alice goes through');
    expect(tell(5, 'called', [1, 2])).toBe('');
    expect(tell(5, 'ready', [1, 2])).toBe('');
  });

  it('are short when much happened at once', async () => {
    const texts = await makeTexts('en');
    expect(joinNews(['A', 'B', 'C', 'D'], texts)).toBe('A. B, and 2 more matches changed');
    expect(joinNews(['A'], texts)).toBe('A');
  });
});

describe('a long name', () => {
  it('gives way in its middle and keeps its end', () => {
    expect(splitName('Iron Foxes')).toEqual(['Iron Foxes', '']);
    expect(splitName('Chittagong Rhinos Esports')).toEqual(['Chittagong Rhinos ', 'Esports']);
    expect(splitName('Dhaka Thunder Academy B')).toEqual(['Dhaka Thunder Acad', 'emy B']);
  });

  it('is cut between letters, never inside one', () => {
    const [head, tail] = splitName('নারায়ণগঞ্জথান্ডারবোল্টসক্লাবএকাদশ');
    const letters = [...new Intl.Segmenter('bn', { granularity: 'grapheme' }).segment(tail)];
    expect(letters).toHaveLength(5);
    expect(head + tail).toBe('নারায়ণগঞ্জথান্ডারবোল্টসক্লাবএকাদশ');
  });
});
