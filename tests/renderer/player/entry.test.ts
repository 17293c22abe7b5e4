import { describe, expect, it } from 'vitest';
import type { Me } from '#shared/protocol/dto/session.ts';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { readEarlyEntry, readEntry } from '#renderer/features/my-match/entry.ts';
import { EMPTY, type Standing, type TournamentState } from '#renderer/stores/tournament-state.ts';

const mine: Me['entrants'][number] = {
  id: 'b',
  tournament: 't',
  tournamentName: 'Cup',
  name: 'Bob',
  state: 'registered',
  hidden: false,
};

function tournament(state: TournamentDto['state']): TournamentDto {
  return { id: 't', state, following: [] as TournamentDto['following'], placesThatMatter: 3 } as TournamentDto;
}

function running(standings: readonly Standing[]): TournamentState {
  const entrants = ['a', 'b'].map(
    (id, index) => [id, { id, name: id, seed: index + 1, state: 'registered', claimed: true }] as const,
  );
  const stage = {
    stage: 1,
    format: 'single-elimination',
    views: ['bracket'],
    outdatedRounds: [],
    outdated: false,
    seeds: ['a', 'b'],
    shapes: [],
    rows: [],
  };
  return {
    ...EMPTY,
    status: 'ready',
    tournament: tournament('running'),
    entrants: new Map(entrants),
    stages: new Map([[1, stage]]),
    standings,
  };
}

describe('an entrant without an open match', () => {
  it('is on the list before the start, which needs no bracket to tell', () => {
    expect(readEarlyEntry(mine, tournament('registration_closed'))).toEqual({ kind: 'registered' });
    expect(readEarlyEntry({ ...mine, state: 'withdrawn' }, tournament('registration_open'))).toEqual({ kind: 'out' });
    expect(readEarlyEntry(mine, tournament('cancelled'))).toEqual({ kind: 'cancelled' });
  });

  it('takes the bracket to tell after the start', () => {
    expect(readEarlyEntry(mine, tournament('running'))).toBeUndefined();
    expect(readEarlyEntry(mine, undefined)).toBeUndefined();
  });

  it('has its place as soon as no match can change it, though others still play', () => {
    const open = running([
      { seed: 1, place: 1, open: true },
      { seed: 2, place: 2, open: false },
    ]);
    expect(readEntry(open, 'b')).toEqual({ kind: 'placed', place: 2, of: 2 });
    expect(readEntry(open, 'a')).toEqual({ kind: 'between' });
  });

  it('waits with a place that matters and is shared, and with the title, for the last word', () => {
    const over = running([
      { seed: 1, place: 1, open: false },
      { seed: 2, place: 3, open: false },
      { seed: 3, place: 3, open: false },
    ]);
    expect(readEntry(over, 'a')).toEqual({ kind: 'deciding' });
    expect(readEntry(over, 'b')).toEqual({ kind: 'deciding' });
    const known: TournamentState = {
      ...over,
      places: [
        [1, 1],
        [2, 4],
      ],
    };
    expect(readEntry(known, 'a')).toEqual({ kind: 'placed', place: 1, of: 2 });
    expect(readEntry(known, 'b')).toEqual({ kind: 'placed', place: 4, of: 2 });
  });

  it('waits between two stages for what comes, also where it stands first', () => {
    const first = running([{ seed: 1, place: 1, open: false }]);
    const two = { ...tournament('running'), following: [{ advance: 2 }] } as TournamentDto;
    expect(readEntry({ ...first, tournament: two }, 'a')).toEqual({ kind: 'between' });
  });

  it('is out when it was disqualified without a place', () => {
    const state = running([]);
    const entrants = new Map(state.entrants).set('b', {
      id: 'b',
      name: 'b',
      seed: 2,
      state: 'disqualified',
      claimed: true,
    });
    expect(readEntry({ ...state, entrants }, 'b')).toEqual({ kind: 'out' });
  });

  it('waits for a tournament that is loading, and is told when it is gone', () => {
    expect(readEntry(EMPTY, 'b')).toEqual({ kind: 'loading' });
    expect(readEntry({ ...EMPTY, status: 'gone' }, 'b')).toEqual({ kind: 'gone' });
  });
});
