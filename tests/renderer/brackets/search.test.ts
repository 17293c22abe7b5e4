import { describe, expect, it } from 'vitest';
import { findEntrants, findMatchOfSeed, matchHash, parseMatchHash } from '#renderer/features/brackets/index.ts';
import { foldText } from '#renderer/features/brackets/search/fold-text.ts';
import { makeStore, playStage, replaceRow, toRow } from './support/make-stage.ts';
import { nameEntrant } from './support/names.ts';

const NAMES = ['Iron Foxes', 'ঢাকা থান্ডার', 'Émile', 'Foxglove', 'Team ১২', 'The Fox', 'কো-অপ', 'Arctifox'];
const store = makeStore(playStage('double-elimination', 8), (seed) => NAMES[seed - 1] ?? '');

function find(text: string): number[] {
  return findEntrants(store, text).map(({ seed }) => seed);
}

describe('the search for entrants', () => {
  it('finds any part of a name, names that start with it first, then words, then the rest', () => {
    expect(find('fox')).toEqual([4, 1, 6, 8]);
    expect(find('  FOXG ')).toEqual([4]);
    expect(find('no such')).toEqual([]);
    expect(find('')).toEqual([]);
  });

  it('finds a seed by its number', () => {
    expect(find('#3')).toEqual([3]);
    expect(find('3')).toEqual([3]);
    expect(find('৩')).toEqual([3]);
  });

  it('reads Bengali however its vowels and digits were typed', () => {
    expect(find('থান্ডার')).toEqual([2]);
    // The vowel sign in its two halves, and with a joiner between.
    expect(find('ক\u09c7\u09be')).toEqual([7]);
    expect(find('থান্\u200dডার')).toEqual([2]);
    expect(find('team 12')).toEqual([5]);
    expect(foldText('ড\u09bc')).toBe(foldText('\u09dc'));
  });

  it('does not mind accents of Latin letters', () => {
    expect(find('emile')).toEqual([3]);
    expect(find('E\u0301mile')).toEqual([3]);
  });

  it('follows a name that changed', () => {
    const own = makeStore(playStage('single-elimination', 4), (seed) => `Old ${seed}`);
    expect(findEntrants(own, 'old')).toHaveLength(4);
    const [id, entrant] = [...own.getState().entrants][0] ?? [];
    if (id !== undefined && entrant) {
      own.setState({ entrants: new Map(own.getState().entrants).set(id, { ...entrant, name: 'New' }) });
    }
    expect(findEntrants(own, 'new')).toEqual([{ id, name: 'New', seed: 1 }]);
  });
});

describe('the match of an entrant', () => {
  it('is the last one that it stands in', () => {
    const played = makeStore(playStage('double-elimination', 8, 4), nameEntrant);
    const winner = played.getState().stages.get(1)?.rows[0];
    const seed = winner ? winner[2 + winner[6]] : 0;
    expect(findMatchOfSeed(played, Number(seed))).toBeGreaterThan(4);
    expect(findMatchOfSeed(played, 99)).toBe(0);
  });

  it('is the first final where the second one is not needed', () => {
    const own = makeStore(playStage('double-elimination', 4), nameEntrant);
    replaceRow(own, toRow(6, 'completed', [1, 2], { scores: [2, 0], winner: 0 }));
    replaceRow(own, toRow(7, 'not_needed', [2, 1]));
    expect(findMatchOfSeed(own, 1)).toBe(6);
  });
});

describe('the address of a match', () => {
  it('says stage and number, and is read again', () => {
    expect(matchHash(1, 12)).toBe('#match=1.12');
    expect(parseMatchHash('#match=1.12')).toEqual({ stage: 1, no: 12 });
    expect(parseMatchHash('#part=losers&match=2.7&x=1')).toEqual({ stage: 2, no: 7 });
    for (const hash of ['', '#', '#match=', '#match=1', '#match=a.b', '#rematch=1.2', '#match=1.2.3']) {
      expect(parseMatchHash(hash)).toBeUndefined();
    }
  });
});
