import { describe, expect, it } from 'vitest';
import {
  findLastDeadline,
  fitsFilter,
  groupMatches,
  groupOf,
  isNoShow,
} from '#renderer/features/matches/model/group-matches.ts';
import { listItems } from '#renderer/features/matches/model/list-items.ts';
import { match, side } from './matches.fixture.ts';

const NOW = 1_000_000;
const numbers = (list: readonly { no: number }[] | undefined) => list?.map(({ no }) => no);

describe('matches grouped for the desk', () => {
  it('puts what waits for a decision before everything else', () => {
    expect(groupOf(match(1, { state: 'submitted' }), NOW)).toBe('needs-you');
    expect(groupOf(match(1, { state: 'disputed' }), NOW)).toBe('needs-you');
  });

  it('takes a call for a no-show only once its time is up', () => {
    const called = match(1, { state: 'called', calledUntil: NOW + 1 });
    expect(isNoShow(called, NOW)).toBe(false);
    expect(groupOf(called, NOW)).toBe('called');
    expect(groupOf(called, NOW + 1)).toBe('needs-you');
  });

  it('orders what needs the desk: two versions, then no-shows, then scores to confirm', () => {
    const groups = groupMatches(
      [
        match(1, { state: 'submitted' }),
        match(2, { state: 'called', calledUntil: NOW - 1 }),
        match(3, { state: 'disputed' }),
      ],
      NOW,
    );
    expect(numbers(groups.get('needs-you'))).toEqual([3, 2, 1]);
  });

  it('orders calls by whose time is up first', () => {
    const groups = groupMatches(
      [match(1, { state: 'called', calledUntil: NOW + 300 }), match(2, { state: 'called', calledUntil: NOW + 100 })],
      NOW,
    );
    expect(numbers(groups.get('called'))).toEqual([2, 1]);
  });

  it('stays the same between two deadlines of calls', () => {
    const calls = [
      match(1, { state: 'called', calledUntil: NOW - 5 }),
      match(2, { state: 'called', calledUntil: NOW + 5 }),
    ];
    expect(findLastDeadline(calls, NOW)).toBe(NOW - 5);
    expect(groupMatches(calls, findLastDeadline(calls, NOW))).toEqual(groupMatches(calls, NOW));
    expect(findLastDeadline([match(3)], NOW)).toBe(0);
  });

  it('shows done matches newest first and leaves out byes and resets that are not played', () => {
    const groups = groupMatches(
      [
        match(1, { state: 'walkover' }),
        match(2, { state: 'completed' }),
        match(3, { state: 'forfeited' }),
        match(4, { state: 'not_needed' }),
      ],
      NOW,
    );
    expect(numbers(groups.get('done'))).toEqual([3, 2]);
  });

  it('keeps matches with an open slot under coming', () => {
    expect(numbers(groupMatches([match(9, { state: 'waiting' })], NOW).get('coming'))).toEqual([9]);
  });
});

describe('the list of matches', () => {
  const groups = groupMatches([match(1), match(2, { state: 'live' }), match(3, { state: 'completed' })], NOW);

  it('gives each group that has matches a heading with their number', () => {
    expect(listItems(groups, new Set()).map((item) => (item.kind === 'heading' ? item.group : item.match.no))).toEqual([
      'live',
      2,
      'ready',
      1,
      'done',
      3,
    ]);
  });

  it('shows of a folded group its heading alone', () => {
    const items = listItems(groups, new Set(['done'] as const));
    expect(items.at(-1)).toEqual({ kind: 'heading', group: 'done', count: 1, open: false });
  });
});

describe('the filter of matches', () => {
  const one = match(12, { sides: [side('Nusrat'), side('তানভীর')], station: 'PC 7' });

  it('finds a part of either name, in any script and case', () => {
    expect(fitsFilter(one, 'NUS')).toBe(true);
    expect(fitsFilter(one, 'তানভী')).toBe(true);
    expect(fitsFilter(one, 'asif')).toBe(false);
  });

  it('finds a match by its number, with or without the sign', () => {
    expect(fitsFilter(one, '12')).toBe(true);
    expect(fitsFilter(one, '#12')).toBe(true);
    expect(fitsFilter(one, '1')).toBe(false);
  });

  it('finds a match by its station', () => {
    expect(fitsFilter(one, 'pc 7')).toBe(true);
  });

  it('lets everything pass while nothing is typed', () => {
    expect(fitsFilter(one, '  ')).toBe(true);
  });
});
