import { describe, expect, it } from 'vitest';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import type { SubmissionDto } from '#shared/protocol/dto/match.ts';
import { createNamer } from '#renderer/app/console/pages/name-subject.ts';
import { listChanges } from '#renderer/features/audit/model/summary.ts';
import { fitsFilter, moveTo, sortEntrants } from '#renderer/features/entrants/model/order.ts';
import { countUrgent, sortAttention } from '#renderer/features/home/model/attention.ts';
import { readVersions } from '#renderer/features/matches/model/versions.ts';
import { findItems } from '#renderer/features/palette/model/find-items.ts';
import { findMainAction, listActions } from '#renderer/features/tournaments/model/moves.ts';

const TOURNAMENT = '01900000-0000-7000-8000-000000000001';

function entrant(id: string, seed: number | null, name = id): EntrantDto {
  return { id, name, seed, state: 'registered', claimed: false };
}

describe('the order of entrants', () => {
  it('is by seed, and those without one after them in the order they came', () => {
    const sorted = sortEntrants([entrant('c', null), entrant('b', 2), entrant('a', null), entrant('d', 1)]);
    expect(sorted.map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c']);
  });

  it('shifts the ones between when one moves', () => {
    const list = [entrant('a', 1), entrant('b', 2), entrant('c', 3), entrant('d', 4)];
    expect(moveTo(list, 'd', 2).map(({ id }) => id)).toEqual(['a', 'd', 'b', 'c']);
    expect(moveTo(list, 'a', 3).map(({ id }) => id)).toEqual(['b', 'c', 'a', 'd']);
    expect(moveTo(list, 'a', 99).map(({ id }) => id)).toEqual(['b', 'c', 'd', 'a']);
    expect(moveTo(list, 'nobody', 1)).toBe(list);
  });

  it('is filtered by a part of the name or by the seed', () => {
    expect(fitsFilter(entrant('a', 12, 'Nusrat'), 'rat')).toBe(true);
    expect(fitsFilter(entrant('a', 12, 'Nusrat'), '#12')).toBe(true);
    expect(fitsFilter(entrant('a', 12, 'Nusrat'), '1')).toBe(false);
  });
});

describe('the attention list', () => {
  const at = (since: number) => ({
    match: { tournament: TOURNAMENT, stage: 1, no: since },
    since,
    names: ['A', 'B'] as [string, string],
  });

  it('puts what stops the bracket first and the oldest before the newer', () => {
    const sorted = sortAttention([
      { kind: 'call', ...at(1) },
      { kind: 'confirmation', ...at(2) },
      { kind: 'objection', ...at(9) },
      { kind: 'objection', ...at(3) },
    ]);
    expect(sorted.map(({ kind, since }) => `${kind} ${since}`)).toEqual([
      'objection 3',
      'objection 9',
      'confirmation 2',
      'call 1',
    ]);
  });

  it('does not count matches that can be called, so that it can come down to nothing', () => {
    expect(countUrgent([{ kind: 'call', ...at(1) }])).toBe(0);
    expect(countUrgent([{ kind: 'no-show', ...at(1) }])).toBe(1);
  });
});

describe('versions of a score', () => {
  const submission = (given: Partial<SubmissionDto>): SubmissionDto => ({
    id: 1,
    match: { tournament: TOURNAMENT, stage: 1, no: 1 },
    slot: 0,
    games: [[2, 0]],
    state: 'open',
    reason: null,
    at: 0,
    ...given,
  });

  it('set an objection on the side of who objects', () => {
    const [first, second] = readVersions([submission({ state: 'objected', reason: 'I won the second' })]);
    expect(first).toMatchObject({ slot: 0, objection: undefined });
    expect(second).toEqual({ slot: 1, submission: undefined, objection: 'I won the second' });
  });

  it('leave out what was accepted or taken back', () => {
    expect(readVersions([submission({ state: 'withdrawn' }), submission({ state: 'accepted' })])).toEqual([]);
  });
});

describe('moves of a tournament', () => {
  it('are those of the table, in words of the desk', () => {
    expect(listActions('paused', true).map(({ action }) => action)).toEqual(['resume', 'cancel']);
    expect(listActions('completed', true).map(({ action }) => action)).toContain('reopen');
  });

  it('offer as the main one what comes next', () => {
    expect(findMainAction('draft', 0, false)).toBe('open-registration');
    expect(findMainAction('draft', 8, false)).toBe('start');
    expect(findMainAction('running', 8, false)).toBeUndefined();
    expect(findMainAction('running', 8, true)).toBe('complete');
  });
});

describe('the palette', () => {
  const item = (label: string, words?: string) => ({
    key: label,
    group: 'entrant' as const,
    label,
    ...(words !== undefined && { words }),
    run: () => undefined,
  });
  const labels = (query: string, items = [item('Rafi Ahmed'), item('Ahmed'), item('#12 Asif – Mitu', '#12 12')]) =>
    findItems(items, query, 10).map(({ label }) => label);

  it('finds the start of a name before the start of a word', () => {
    expect(labels('ahm')).toEqual(['Ahmed', 'Rafi Ahmed']);
  });

  it('finds a match by its number', () => {
    expect(labels('12')).toEqual(['#12 Asif – Mitu']);
  });

  it('finds words in any order', () => {
    expect(labels('mitu asif')).toEqual(['#12 Asif – Mitu']);
  });

  it('offers actions alone while nothing is typed', () => {
    expect(labels('')).toEqual([]);
  });
});

describe('the log', () => {
  it('tells of fields that mean something and leaves out ids and times', () => {
    const changes = listChanges(
      { state: 'ready', station: '' },
      { state: 'called', station: 'PC 6', until: 1_795_495_839_324 },
    );
    expect(changes).toEqual([
      { field: 'state', from: 'ready', to: 'called' },
      { field: 'station', from: undefined, to: 'PC 6' },
    ]);
  });

  it('names what it knows and keeps the end of an id it does not', () => {
    const name = createNamer(
      { tournaments: [{ id: TOURNAMENT, name: 'Cup' }], devices: [], entrants: new Map() },
      (role) => role,
    );
    expect(name(`match:${TOURNAMENT}/1.12`)).toBe('Cup · #12');
    expect(name(`person:${TOURNAMENT}`)).toBe('…000001');
    expect(name('spectator')).toBe('spectator');
  });
});
