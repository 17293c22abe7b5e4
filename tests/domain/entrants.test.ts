import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeEntrantRows, judgeName, keyName, normalizeName } from '#shared/domain/entrants/index.ts';
import { itHolds } from './support/property.ts';

describe('names', () => {
  it('are written one way: composed, trimmed, white space collapsed', () => {
    expect(normalizeName('  Jose\u0301 \t  Luis\n')).toBe('Jos\u00e9 Luis');
    expect(normalizeName('\ufeffAlice\u202e')).toBe('Alice');
    expect(normalizeName('Al \u200b\u0007 ice')).toBe('Al ice');
  });

  it('keep the joiners that Bengali is written with', () => {
    expect(normalizeName('র‍্যাব')).toBe('র‍্যাব');
  });

  it('are the same whatever the case and width of letters', () => {
    expect(keyName(' ALICE ')).toBe(keyName('alice'));
    expect(keyName('Ａｌｉｃｅ')).toBe(keyName('alice'));
    expect(keyName('রহিম')).not.toBe(keyName('করিম'));
  });

  it('are missing when nothing can be seen, and have at most 64 characters', () => {
    expect(judgeName(' \u200b ')).toMatchObject({ ok: false, code: 'entrant.name_missing' });
    expect(judgeName('🎮'.repeat(64))).toMatchObject({ ok: true });
    expect(judgeName('x'.repeat(65))).toEqual({
      ok: false,
      code: 'entrant.name_too_long',
      details: { length: 65, most: 64 },
    });
  });

  itHolds('do not change when normalized again', [fc.string({ unit: 'binary' })], (text) => {
    expect(normalizeName(normalizeName(text))).toBe(normalizeName(text));
  });
});

describe('a list of entrants', () => {
  it('is taken as it is when nothing is wrong', () => {
    expect(judgeEntrantRows([{ name: ' Alice ', seed: ' 2' }, { name: 'Bob' }])).toEqual([
      { row: 1, name: 'Alice', seed: 2, ...NOTHING_MORE, faults: [] },
      { row: 2, name: 'Bob', seed: undefined, ...NOTHING_MORE, faults: [] },
    ]);
  });

  it('names every fault of every row, and blames the second of two', () => {
    const rows = [
      { name: 'Alice', seed: '1' },
      { name: 'alice', seed: 'first' },
      { name: '', seed: '1' },
      { name: 'Carol', seed: '0' },
      { name: 'x'.repeat(70), seed: '2.5' },
      { name: 'DAVE' },
    ];
    const faults = judgeEntrantRows(rows, [{ name: 'Dave' }]).map((row) => row.faults.map(({ code }) => code));
    expect(faults).toEqual([
      [],
      ['entrant.duplicate_in_list', 'entrant.seed_not_a_number'],
      ['entrant.name_missing', 'entrant.seed_duplicate'],
      ['entrant.seed_not_a_number'],
      ['entrant.name_too_long', 'entrant.seed_not_a_number'],
      ['entrant.duplicate_of_existing'],
    ]);
  });

  it('says which row or entrant a duplicate repeats', () => {
    const [, second] = judgeEntrantRows(
      [
        { name: 'Bob', seed: '3' },
        { name: 'BOB', seed: '3' },
      ],
      [{ name: 'bob' }],
    );
    expect(second?.faults.map(({ details }) => details)).toEqual([{ row: 1 }, { name: 'bob' }, { seed: 3, row: 1 }]);
  });

  it('names the first row that has a name or a seed, however many repeat it', () => {
    const rows = [1, 2, 3].map(() => ({ name: 'Bob', seed: '1' }));
    const third = judgeEntrantRows(rows)[2];
    expect(third?.faults.map(({ details }) => details)).toEqual([{ row: 1 }, { seed: 1, row: 1 }]);
  });
});

const NOTHING_MORE = { club: '', region: '', points: null, since: null };
