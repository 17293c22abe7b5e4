import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { idsOf, meeting, placesOf, start, TABLE, winnersOf } from '../services/winners/support.ts';
import { exportFile, importFirst } from './support.ts';

let here: TestCore;
let there: TestCore;
beforeAll(async () => {
  here = await makeCore();
  there = await makeCore();
});
afterAll(() => Promise.all([here.stop(), there.stop()]));

/** Three that beat each other in a ring, all at one moment: no rule parts them. */
async function giveRing(): Promise<string> {
  const tournament = await start(here, ['Ana', 'Ben', 'Cem'], TABLE);
  const { shapes } = (await here.desk.ask('tournament.snapshot', { tournament })).stages[0] ?? {};
  for (const [a, b] of [
    [1, 2],
    [2, 3],
    [3, 1],
  ] as const) {
    const no = await meeting(here, tournament, a, b);
    const games: [number, number][] = [shapes?.[2]?.[no - 1] === a ? [1, 0] : [0, 1]];
    await here.desk.send('match.change', { match: { tournament, stage: 1, no }, change: { kind: 'score', games } });
  }
  return tournament;
}

it('a file takes along what the organizer said of a tie, and who won is determined by it on the other host', async () => {
  const id = await giveRing();
  const [ana = '', ben = '', cem = ''] = await idsOf(here, id, 'Ana', 'Ben', 'Cem');
  const decide = (...order: string[]) =>
    here.desk.send('winners.decide', { tournament: id, groups: order.map((one) => [one]), note: 'Coin' });
  const { ruling } = await decide(ana, ben, cem);
  await here.desk.send('winners.takeBack', { tournament: id, ruling });
  await decide(cem, ana, ben);
  const won = [
    [1, 'Cem'],
    [2, 'Ana'],
    [3, 'Ben'],
  ];
  expect((await winnersOf(here, id)).podium).toEqual(won);

  expect(await importFirst(there, await exportFile(here, [id]))).toBe(id);
  expect(await placesOf(there, id)).toEqual(won);
  const { is, podium, told } = await winnersOf(there, id);
  expect({ is, podium, told }).toEqual({
    is: 'determined',
    podium: won,
    told: (await winnersOf(here, id)).told,
  });
});
