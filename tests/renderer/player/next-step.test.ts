import { describe, expect, it } from 'vitest';
import type { SubmissionDto } from '#shared/protocol/dto/match.ts';
import { MATCH_STATES } from '#renderer/lib/rows.ts';
import type { MyMatch } from '#renderer/stores/my-matches-store.ts';
import { listSteps, mineFirst, opponentOf, outcomeOf, readStep } from '#renderer/features/my-match/next-step.ts';

const TOURNAMENT = '01890000-0000-7000-8000-000000000001';
type State = (typeof MATCH_STATES)[number];

function match(
  no: number,
  state: State,
  change: { slot?: 0 | 1; winner?: -1 | 0 | 1; theirs?: number; by?: 0 | 1 } = {},
): MyMatch {
  const { slot = 0, winner = -1, theirs = 2, by } = change;
  const ref = { tournament: TOURNAMENT, stage: 1, no };
  const submission: SubmissionDto | null =
    by === undefined ? null : { id: 1, match: ref, slot: by, games: [[2, 1]], state: 'open', reason: null, at: 0 };
  const occupants: [number, number] = slot === 0 ? [1, theirs] : [theirs, 1];
  return {
    match: ref,
    tournamentName: 'Cup',
    row: [no, MATCH_STATES.indexOf(state), ...occupants, -1, -1, winner, '', 0, 1],
    slot,
    names: slot === 0 ? ['Me', 'Them'] : ['Them', 'Me'],
    bestOf: 3,
    lobby: null,
    submission,
  };
}

describe('the next step', () => {
  it('is to come when called, before everything else', () => {
    const steps = listSteps([match(1, 'completed'), match(2, 'ready'), match(3, 'live'), match(4, 'called')]);
    expect(steps.map(({ kind }) => kind)).toEqual(['called', 'play', 'ready', 'decided']);
  });

  it('is to confirm what the other side entered', () => {
    expect(readStep(match(1, 'submitted', { slot: 0, by: 1 })).kind).toBe('confirm');
    expect(readStep(match(1, 'submitted', { slot: 1, by: 0 })).kind).toBe('confirm');
  });

  it('is to wait for the answer to one’s own score', () => {
    expect(readStep(match(1, 'submitted', { slot: 1, by: 1 })).kind).toBe('answer-awaited');
  });

  it('is the desk’s when the sides do not agree', () => {
    expect(readStep(match(1, 'disputed', { by: 1 })).kind).toBe('disputed');
  });

  it('keeps the host’s order among what is equally urgent', () => {
    expect(listSteps([match(9, 'ready'), match(4, 'ready')]).map((step) => step.match.no)).toEqual([9, 4]);
  });

  for (const state of ['completed', 'forfeited', 'walkover', 'not_needed', 'cancelled'] as const) {
    it(`asks nothing of a match that is ${state}`, () => expect(readStep(match(1, state)).kind).toBe('decided'));
  }
});

describe('on one’s own page', () => {
  it('one’s own side stands first', () => {
    expect(mineFirst([2, 1], 0)).toEqual([2, 1]);
    expect(mineFirst([2, 1], 1)).toEqual([1, 2]);
  });

  it('the other side is named as soon as it is known', () => {
    expect(opponentOf(readStep(match(1, 'ready', { slot: 1 })))).toBe('Them');
    expect(opponentOf(readStep(match(1, 'waiting', { theirs: 0 })))).toBeUndefined();
  });

  it('a match is won or lost from one’s own side', () => {
    expect(outcomeOf(readStep(match(1, 'completed', { slot: 1, winner: 1 })))).toBe('won');
    expect(outcomeOf(readStep(match(1, 'completed', { slot: 0, winner: 1 })))).toBe('lost');
    expect(outcomeOf(readStep(match(1, 'cancelled')))).toBeUndefined();
  });
});
