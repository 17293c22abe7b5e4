import { describe, expect, it } from 'vitest';
import { shortenName } from '#renderer/lib/short-name.ts';

describe('a name', () => {
  it('that fits stays as it is', () => {
    expect(shortenName('Alice', 5)).toBe('Alice');
  });

  it('that is too long loses its middle and keeps both ends', () => {
    expect(shortenName('Dhaka Dynamites Academy', 15)).toBe('Dhaka D…Academy');
  });

  it('never gets longer than asked for, whatever its letters', () => {
    for (const name of ['Dhaka Dynamites Academy', 'চট্টগ্রাম চ্যালেঞ্জার্স একাডেমি', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦']) {
      for (const max of [1, 2, 3, 7]) expect(countLetters(shortenName(name, max))).toBeLessThanOrEqual(max);
    }
  });

  it('is never cut inside a Bengali syllable or an emoji', () => {
    expect(shortenName('কোচিখুকি', 3)).toBe('কো…কি');
    expect(shortenName('👩‍👩‍👧‍👦ab👩‍👩‍👧‍👦', 3)).toBe('👩‍👩‍👧‍👦…👩‍👩‍👧‍👦');
  });

  it('leaves no space beside the cut', () => {
    expect(shortenName('Team  Blue Sky', 11)).toBe('Team…e Sky');
  });
});

function countLetters(text: string): number {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].length;
}
