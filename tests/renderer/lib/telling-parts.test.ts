import { describe, expect, it } from 'vitest';
import { findTellingParts } from '#renderer/lib/telling-parts.ts';

/** What is kept of each name that has such a part. */
function tell(...names: string[]): Record<string, string> {
  return Object.fromEntries([...findTellingParts(names)].map(([name, from]) => [name, name.slice(from)]));
}

describe('what tells a name from others that begin alike', () => {
  it('is the word in which they part, with all that follows', () => {
    expect(tell('Dhaka Thunder A', 'Dhaka Thunder B', 'Sylhet Storm')).toEqual({
      'Dhaka Thunder A': 'A',
      'Dhaka Thunder B': 'B',
    });
  });

  it('is the letter in which they part where that is their only word', () => {
    expect(tell('Bracketeers1', 'Bracketeers2')).toEqual({ Bracketeers1: '1', Bracketeers2: '2' });
  });

  it('is the own end of a name that is the beginning of another, and needs nothing where names part at once', () => {
    expect(tell('Dhaka Thunder', 'Dhaka Thunder B')).toEqual({ 'Dhaka Thunder': 'Thunder', 'Dhaka Thunder B': 'B' });
    expect(tell('Dhaka A', 'Dhanmondi', 'Rajshahi')).toEqual({});
  });

  it('never begins with a sign that stands on the letter before', () => {
    expect(tell('চট্টগ্রামকা', 'চট্টগ্রামকি')).toEqual({ চট্টগ্রামকা: 'কা', চট্টগ্রামকি: 'কি' });
  });

  it('is found among five hundred names that begin alike', () => {
    const names = Array.from({ length: 500 }, (_, index) => `Team of Chattogram ${index}`);
    expect(Object.values(tell(...names))).toEqual(names.map((name) => name.slice(19)).sort());
  });
});
