import { describe, expect, it } from 'vitest';
import { isActive, toCard, toneOf } from '#renderer/features/venue/model/card-view.ts';
import { addressOf } from '#renderer/features/venue/model/address.ts';
import { toRow } from '../brackets/support/make-stage.ts';

const words = { nameOf: (seed: number) => `#${seed}`, roundOf: () => 'Final', isFresh: () => false };

describe('a card on a venue screen', () => {
  it('tells a slot that is open from one that nobody will fill', () => {
    const [open, nobody] = toCard(toRow(1, 'walkover', [0, -1]), words).sides;
    expect(open).toMatchObject({ name: null, isNobody: false });
    expect(nobody).toMatchObject({ name: null, isNobody: true });
  });

  it('has names, scores and the winner', () => {
    const card = toCard(toRow(4, 'completed', [3, 8], { scores: [1, 2], winner: 1, station: '5' }), words);
    expect(card.sides.map(({ name, score }) => [name, score])).toEqual([
      ['#3', 1],
      ['#8', 2],
    ]);
    expect(card).toMatchObject({ no: 4, winner: 1, station: '5', round: 'Final' });
  });

  it('counts as going on from ready to the last word on its score', () => {
    expect((['ready', 'called', 'live', 'submitted', 'disputed'] as const).every(isActive)).toBe(true);
    expect((['waiting', 'completed', 'walkover', 'not_needed'] as const).some(isActive)).toBe(false);
  });

  it('marks trouble apart', () => {
    expect(toneOf('disputed')).toBe('trouble');
  });
});

describe('an address to type', () => {
  it('is as short as a browser allows', () => {
    expect(addressOf('http://192.168.0.12:4747/')).toBe('192.168.0.12:4747');
    expect(addressOf('https://desk.local/')).toBe('https://desk.local');
  });
});
