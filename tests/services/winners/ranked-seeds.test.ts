import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCore, type TestCore } from '../../support/core.ts';
import { giveTournament } from '../../support/given.ts';
import { KNOCKOUT, playAll, winnersOf } from './support.ts';

let core: TestCore;
beforeAll(async () => {
  core = await makeCore();
});
afterAll(() => core.stop());

/** Four of whom two lose their semifinals alike; how they are seeded is up to the test. */
async function play(csv: string, apart: boolean) {
  const tournament = await giveTournament(core, [], KNOCKOUT);
  await core.desk.send('entrant.import', { tournament, csv, mode: 'all' });
  await core.desk.send('entrant.setSeeding', {
    tournament,
    method: 'ranked',
    ...(apart && { apart: { by: ['club'], rounds: 1 } }),
  });
  await core.desk.send('tournament.start', { tournament });
  await playAll(core, tournament);
  const { podium, told } = await winnersOf(core, tournament);
  return { third: podium[2]?.[1], rules: told.map(({ rule }) => rule) };
}

describe('seeds that came from a ranking', () => {
  it('part those that nothing before parts', async () => {
    const { rules, third } = await play('name,points\nDia,1\nAna,4\nBen,3\nCem,2\n', false);
    expect(rules).toEqual(['head-to-head', 'score-difference', 'seed']);
    expect(third).toBe('Cem');
  });

  it('part nobody where clubs were kept apart on top: a seed may be another than the ranking gives', async () => {
    const { rules } = await play('name,points,club\nAna,4,x\nBen,3,\nCem,2,\nDia,1,x\n', true);
    expect(rules).toEqual(['head-to-head', 'score-difference', 'earliest-finish']);
  });
});
