import { describe, expect, it } from 'vitest';
import { fitText } from '#renderer/features/venue/model/fit-text.ts';
import { findTellingParts } from '#renderer/lib/telling-parts.ts';

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const roomFor = (count: number) => (text: string) => [...letters.segment(text)].length <= count;

describe('a name in little room', () => {
  it('stays whole where it fits', () => {
    expect(fitText('Alice', roomFor(5))).toBe('Alice');
  });

  it('keeps its beginning and its end', () => {
    expect(fitText('Dhaka Dynamites Academy Squad 2', roomFor(14))).toBe('Dhaka Dy…uad 2');
  });

  it('takes all the room there is', () => {
    const name = 'The Unstoppable Force of Rajshahi University';
    for (const room of [3, 8, 15, 40]) expect(fitText(name, roomFor(room)).length).toBeGreaterThanOrEqual(room - 1);
  });

  it('never parts a Bengali sign from its letter', () => {
    const name = 'চট্টগ্রাম ভাইকিংস ই-স্পোর্টস ক্লাব';
    const whole = new Set([...letters.segment(name)].map(({ segment }) => segment));
    for (let room = 3; room < 20; room += 1) {
      const parts = [...letters.segment(fitText(name, roomFor(room)))].map(({ segment }) => segment);
      expect(parts.filter((part) => part !== '…' && !whole.has(part))).toEqual([]);
    }
  });

  it('leaves one letter where there is room for nothing', () => {
    expect(fitText('Alice', () => false)).toBe('A…');
  });

  it('keeps what tells it from names that begin and end alike, in however little room', () => {
    const names = ['Black', 'White'].map((colour) => `Khulna Tigers Esports Academy — ${colour} Squad`);
    const parts = findTellingParts(names);
    const fit = (room: number) => names.map((name) => fitText(name, roomFor(room), parts.get(name)));
    expect(fit(22)).toEqual(['Khulna Tig…Black Squad', 'Khulna Tig…White Squad']);
    expect(fit(8)).toEqual(['K…Black', 'K…White S'].map((text) => text.slice(0, 8).trimEnd()));
    for (let room = 3; room < 40; room += 1) expect(new Set(fit(room)).size, String(room)).toBe(2);
  });
});
