import { describe, expect, it } from 'vitest';
import { matchMoves } from '#shared/domain/state/match.ts';
import type { Moves } from '#shared/domain/state/moves.ts';
import { tournamentMoves } from '#shared/domain/state/tournament.ts';

function listReachable<S extends string>(moves: Moves<S>, from: S): readonly S[] {
  const reached = new Set<S>([from]);
  for (const state of reached) for (const next of moves.listMoves(state)) reached.add(next);
  return [...reached];
}

describe('the moves of a tournament', () => {
  it('lead from a draft to the archive', () => {
    const way = [
      'draft',
      'published',
      'registration_open',
      'registration_closed',
      'running',
      'paused',
      'running',
    ] as const;
    for (let i = 1; i < way.length; i++)
      expect(tournamentMoves.canMove(way[i - 1] ?? 'draft', way[i] ?? 'draft')).toBe(true);
    expect(listReachable(tournamentMoves, 'draft')).toHaveLength(tournamentMoves.states.length);
    expect(tournamentMoves.canMove('completed', 'archived')).toBe(true);
  });

  it('are refused outside the table with what is allowed now', () => {
    expect(tournamentMoves.move('draft', 'running')).toEqual({ ok: true, value: 'running' });
    expect(tournamentMoves.move('completed', 'draft')).toEqual({
      ok: false,
      code: 'tournament.move_not_allowed',
      details: { from: 'completed', to: 'draft', allowed: 'running archived' },
    });
  });

  it('never let a running tournament be edited as a draft again', () => {
    expect(tournamentMoves.listMoves('running')).not.toContain('draft');
    expect(tournamentMoves.listMoves('paused')).not.toContain('draft');
  });
});

describe('the moves of a match', () => {
  it('lead through a played match', () => {
    const way = [
      'waiting',
      'ready',
      'scheduled',
      'called',
      'checked_in',
      'live',
      'paused',
      'live',
      'submitted',
      'completed',
    ] as const;
    for (let i = 1; i < way.length; i++)
      expect(matchMoves.canMove(way[i - 1] ?? 'waiting', way[i] ?? 'waiting')).toBe(true);
    expect(listReachable(matchMoves, 'waiting')).toHaveLength(matchMoves.states.length);
  });

  it('leave a way back to ready from every state that was decided at the desk', () => {
    for (const state of ['completed', 'forfeited', 'disputed', 'cancelled'] as const) {
      expect(matchMoves.canMove(state, 'ready')).toBe(true);
    }
  });

  it('let a change upstream take any match back to waiting', () => {
    for (const state of matchMoves.states) {
      if (state !== 'waiting') expect(matchMoves.canMove(state, 'waiting'), state).toBe(true);
    }
  });

  it('are refused outside the table', () => {
    expect(matchMoves.move('waiting', 'live')).toMatchObject({ ok: false, code: 'match.move_not_allowed' });
    expect(matchMoves.move('completed', 'live')).toMatchObject({
      ok: false,
      details: { from: 'completed', to: 'live' },
    });
  });
});
