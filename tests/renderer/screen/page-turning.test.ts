import { describe, expect, it } from 'vitest';
import { dwellOf, nextPage, type PageInterest } from '#renderer/features/venue/model/page-turning.ts';

const pages = ['a', 'b', 'c', 'd'].map((key, index) => ({ key, cards: [{ no: index + 1 }] }));

function interest(active: readonly number[], changed: Readonly<Record<number, number>> = {}): PageInterest {
  return { isActive: (no) => active.includes(no), changedAt: (no) => changed[no] };
}

describe('turning pages', () => {
  it('goes through the pages on which something is going on, in order and round', () => {
    const seen = new Map(pages.map(({ key }) => [key, 0]));
    expect(nextPage(pages, 'a', interest([1, 3]), seen)?.key).toBe('c');
    expect(nextPage(pages, 'c', interest([1, 3]), seen)?.key).toBe('a');
  });

  it('goes first to a page where a result came in since it was shown', () => {
    const shown = new Map([
      ['a', 100],
      ['d', 50],
    ]);
    expect(nextPage(pages, 'a', interest([2, 3], { 4: 80 }), shown)?.key).toBe('d');
  });

  it('does not go back for a result that was seen', () => {
    const shown = new Map(pages.map(({ key }) => [key, 100]));
    expect(nextPage(pages, 'a', interest([2], { 4: 80 }), shown)?.key).toBe('b');
  });

  it('stays where the only thing goes on', () => {
    expect(nextPage(pages, 'b', interest([2]), new Map())?.key).toBe('b');
  });

  it('rests on the last page, where a bracket is decided', () => {
    expect(nextPage(pages, 'b', interest([]), new Map())?.key).toBe('d');
  });

  it('begins with the first page on which something is going on', () => {
    expect(nextPage(pages, undefined, interest([3, 4]), new Map())?.key).toBe('c');
  });

  it('has nothing to show of nothing', () => {
    expect(nextPage([], undefined, interest([]), new Map())).toBeUndefined();
  });

  it('leaves more time for more to read, within reason', () => {
    const page = (cards: number) => ({ key: 'x', cards: Array.from({ length: cards }, (_, no) => ({ no })) });
    expect(dwellOf(page(14))).toBeGreaterThan(dwellOf(page(7)));
    expect(dwellOf(page(1))).toBeGreaterThanOrEqual(12_000);
    expect(dwellOf(page(40))).toBeLessThanOrEqual(26_000);
  });
});
