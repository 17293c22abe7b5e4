import { describe, expect, it } from 'vitest';
import { listStations, listTaken, rememberStation, suggestStation } from '#renderer/features/matches/model/stations.ts';
import { match } from './matches.fixture.ts';

describe('the next free station', () => {
  it('is the first known one where nobody sits or is awaited', () => {
    const matches = [match(1, { state: 'live', station: 'PC 1' }), match(2, { state: 'called', station: 'PC 2' })];
    expect(suggestStation(['PC 1', 'PC 2', 'PC 3'], listTaken(matches))).toBe('PC 3');
  });

  it('is free again once its match is decided', () => {
    const matches = [match(1, { state: 'completed', station: 'PC 1' })];
    expect(suggestStation(listStations(matches, []), listTaken(matches))).toBe('PC 1');
  });

  it('still belongs to a match whose score waits for an answer', () => {
    expect([...listTaken([match(1, { state: 'submitted', station: 'PC 1' })])]).toEqual(['PC 1']);
  });

  it('counts on when all are taken', () => {
    expect(suggestStation(['Table 9'], new Set(['Table 9']))).toBe('Table 10');
    expect(suggestStation(['Stage'], new Set(['Stage']))).toBe('Stage 2');
  });

  it('starts with 1 in a hall that has none yet', () => {
    expect(suggestStation([], new Set())).toBe('1');
  });
});

describe('the stations that a desk knows', () => {
  it('come from memory and from the matches, in the order people count', () => {
    const matches = [match(1, { station: 'PC 10' }), match(2, { station: 'PC 2' })];
    expect(listStations(matches, ['PC 1', 'PC 2'])).toEqual(['PC 1', 'PC 2', 'PC 10']);
  });

  it('are remembered once, without spaces around them', () => {
    expect(rememberStation(['PC 1'], ' PC 2 ')).toEqual(['PC 1', 'PC 2']);
    const known = ['PC 1'];
    expect(rememberStation(known, 'PC 1')).toBe(known);
    expect(rememberStation(known, ' ')).toBe(known);
  });
});
