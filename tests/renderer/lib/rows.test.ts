import { describe, expect, it } from 'vitest';
import { MATCH_STATES as PROTOCOL_STATES } from '#shared/protocol/dto/match.ts';
import { decodeLength, decodeRow, decodeShape, decodeSource, decodeState, MATCH_STATES } from '#renderer/lib/rows.ts';

describe('a row', () => {
  it('names its states as the protocol does', () => {
    expect(MATCH_STATES).toEqual(PROTOCOL_STATES);
  });

  it('tells a called match: who, where, until when', () => {
    expect(decodeRow([5, MATCH_STATES.indexOf('called'), 1, 4, -1, -1, -1, 'PC 7', 1_700_000_000_000, 3])).toEqual({
      no: 5,
      state: 'called',
      occupants: [
        { is: 'entrant', seed: 1 },
        { is: 'entrant', seed: 4 },
      ],
      scores: [null, null],
      winner: null,
      station: 'PC 7',
      calledUntil: 1_700_000_000_000,
      version: 3,
    });
  });

  it('keeps "to be decided" and "bye" apart', () => {
    const { occupants, winner } = decodeRow([2, MATCH_STATES.indexOf('walkover'), -1, 0, -1, -1, 1, '', 0, 1]);
    expect(occupants).toEqual([{ is: 'nobody' }, { is: 'open' }]);
    expect(winner).toBe(1);
  });

  it('keeps a score of 0 apart from none', () => {
    expect(decodeRow([1, MATCH_STATES.indexOf('completed'), 1, 2, 2, 0, 0, '', 0, 2]).scores).toEqual([2, 0]);
  });

  it('of a state that this page does not know asks nothing of anyone', () => {
    expect(decodeState(99)).toBe('waiting');
  });
});

describe('a shape', () => {
  it('tells where its entrants come from', () => {
    expect(decodeSource(7)).toEqual({ kind: 'seed', seed: 7 });
    expect(decodeSource(-24)).toEqual({ kind: 'winner', match: 12 });
    expect(decodeSource(-25)).toEqual({ kind: 'loser', match: 12 });
    expect(decodeSource(-3)).toEqual({ kind: 'loser', match: 1 });
  });

  it('tells a best-of from a play-all', () => {
    expect(decodeLength(5)).toEqual({ bestOf: 5 });
    expect(decodeLength(-2)).toEqual({ playAll: 2 });
  });

  it('of a bracket reset tells when it is played', () => {
    expect(decodeShape([15, 2, 2, -28, -29, 3, 29])).toEqual({
      no: 15,
      part: 'final',
      pool: 0,
      round: 2,
      sources: [
        { kind: 'winner', match: 14 },
        { kind: 'loser', match: 14 },
      ],
      length: { bestOf: 3 },
      playedIf: { match: 14, slot: 1 },
    });
  });

  it('of any other match is always played', () => {
    expect(decodeShape([1, 0, 1, 1, 8, 3, 0]).playedIf).toBeNull();
  });
});
