import { describe, expect, it } from 'vitest';
import { pairHalves, pairValveGroup } from '#shared/domain/pairing/valve.ts';
import type { Pair } from '#shared/domain/pairing/circle.ts';
import { itHolds } from '../support/property.ts';
import fc from 'fast-check';

const NOBODY = (): boolean => false;
const met =
  (...pairs: readonly string[]) =>
  (a: number, b: number): boolean =>
    pairs.includes(`${a}v${b}`) || pairs.includes(`${b}v${a}`);
const tell = (pairs: readonly Pair[]): string => pairs.map(([a, b]) => `${a}v${b}`).join(' ');

describe("Valve's rule", () => {
  it('begins with 1 against 9, 2 against 10, ...', () => {
    const sixteen = Array.from({ length: 16 }, (_, index) => index + 1);
    expect(tell(pairHalves(sixteen))).toBe('1v9 2v10 3v11 4v12 5v13 6v14 7v15 8v16');
  });

  it('pairs the best with the worst in rounds 2 and 3', () => {
    expect(tell(pairValveGroup([1, 2, 3, 4, 5, 6, 7, 8], 2, NOBODY))).toBe('1v8 2v7 3v6 4v5');
    expect(tell(pairValveGroup([1, 2, 3, 4, 5, 6], 3, NOBODY))).toBe('1v6 2v5 3v4');
  });

  it('goes to the worst that it has not met', () => {
    expect(tell(pairValveGroup([1, 2, 3, 4], 3, met('1v4')))).toBe('1v3 2v4');
    expect(tell(pairValveGroup([1, 2, 3, 4], 3, met('1v4', '1v3')))).toBe('1v2 3v4');
  });

  it('lets the last two matches change opponents when the last would be a rematch', () => {
    expect(tell(pairValveGroup([1, 2, 3, 4, 5, 6, 7, 8], 3, met('4v5')))).toBe('1v8 2v7 3v5 4v6');
  });

  it('goes further back where that is not enough', () => {
    expect(tell(pairValveGroup([1, 2, 3, 4, 5, 6], 3, met('3v4', '2v4', '4v5')))).toBe('1v5 2v3 4v6');
  });

  it('repeats a match only where every way does', () => {
    expect(tell(pairValveGroup([1, 2], 3, met('1v2')))).toBe('1v2');
    expect(tell(pairValveGroup([1, 2, 3, 4], 3, met('1v2', '1v3', '1v4')))).toBe('1v4 2v3');
  });

  it.each([
    [[], '1v6 2v5 3v4'],
    [['3v4'], '1v6 2v4 3v5'],
    [['1v6'], '1v5 2v6 3v4'],
    [['1v6', '2v6'], '1v5 2v4 3v6'],
    [['1v6', '1v5'], '1v4 2v6 3v5'],
    [['1v6', '1v5', '2v6'], '1v4 2v5 3v6'],
    [['2v5', '2v4', '1v5', '1v4'], '1v6 2v3 4v5'],
    [['1v6', '2v6', '2v4', '3v6', '3v5'], '1v5 2v3 4v6'],
    [['1v6', '1v5', '1v4'], '1v3 2v6 4v5'],
    [['1v6', '1v5', '1v4', '2v6'], '1v3 2v5 4v6'],
    [['1v6', '1v5', '2v6', '2v5', '3v6'], '1v4 2v3 5v6'],
    [['1v6', '1v5', '1v4', '2v6', '2v5'], '1v3 2v4 5v6'],
    [['1v6', '1v5', '1v4', '1v3'], '1v2 3v6 4v5'],
    [['1v6', '1v5', '1v4', '1v3', '3v6'], '1v2 3v5 4v6'],
    [['1v6', '1v5', '1v4', '1v3', '3v6', '3v5'], '1v2 3v4 5v6'],
    [['1v6', '1v5', '1v4', '1v3', '1v2'], '1v6 2v5 3v4'],
  ])('pairs six by the table of priorities when %j have met', (pairs, expected) => {
    expect(tell(pairValveGroup([1, 2, 3, 4, 5, 6], 4, met(...pairs)))).toBe(expected);
  });

  it('means positions in the group, not seeds', () => {
    expect(tell(pairValveGroup([12, 5, 9, 2, 7, 3], 5, met('12v3')))).toBe('12v7 5v3 9v2');
  });

  const names = fc.subarray([
    '1v2',
    '1v3',
    '1v4',
    '1v5',
    '1v6',
    '2v3',
    '2v4',
    '2v5',
    '2v6',
    '3v4',
    '3v5',
    '3v6',
    '4v5',
    '4v6',
    '5v6',
  ]);
  itHolds(
    'finds a way without a rematch by the table just when the search over all ways finds one',
    [names],
    (pairs) => {
      const haveMet = met(...pairs);
      const isClean = (list: readonly Pair[]): boolean => !list.some(([a, b]) => haveMet(a, b));
      const byTable = pairValveGroup([1, 2, 3, 4, 5, 6], 4, haveMet);
      const bySearch = pairValveGroup([1, 2, 3, 4, 5, 6], 3, haveMet);
      expect(byTable.flat().toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(isClean(byTable)).toBe(isClean(bySearch));
    },
    3000,
  );
});
