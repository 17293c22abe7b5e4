import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCore, type TestCore } from '../../support/core.ts';
import { tournamentState } from '../../support/given.ts';
import { idsOf, KNOCKOUT, meeting, placesOf, playAll, score, start, TABLE, winnersOf } from './support.ts';

const FOUR = ['Ana', 'Ben', 'Cem', 'Dia'] as const;

let core: TestCore;
beforeEach(async () => {
  core = await makeCore();
});
afterEach(() => core.stop());

/** In a table of four Ana wins all; the scores of the others are given. */
function table(scores: Readonly<Record<string, [number, number]>>) {
  return (a: number, b: number): [number, number] | undefined => {
    const [x, y] = scores[`${a}-${b}`] ?? scores[`${b}-${a}`] ?? [1, 0];
    const isTurned = scores[`${a}-${b}`] === undefined && scores[`${b}-${a}`] !== undefined;
    if (scores[`${a}-${b}`] === undefined && !isTurned) return undefined;
    return isTurned ? [y, x] : [x, y];
  };
}

describe('a tie for a place that matters', () => {
  it('falls first by who beat whom', async () => {
    const id = await start(core, ['Ana', 'Ben', 'Cem', 'Dia', 'Eva'], TABLE);
    // Ben and Cem end with two wins each; Cem beat Ben.
    await playAll(core, id, table({ '2-3': [0, 1], '3-4': [0, 1], '2-5': [1, 0], '2-4': [1, 0], '4-5': [0, 1] }));
    const { podium, told, is } = await winnersOf(core, id);
    expect(is).toBe('determined');
    expect(podium.slice(0, 3)).toEqual([
      [1, 'Ana'],
      [2, 'Cem'],
      [3, 'Ben'],
    ]);
    expect(told[0]).toMatchObject({ rule: 'head-to-head', place: 2 });
  });

  it('falls by score difference where they have not met, and the numbers are kept', async () => {
    const id = await start(core, FOUR, KNOCKOUT);
    await playAll(core, id, table({ '1-4': [13, 2], '2-3': [13, 11] }));
    const { podium, told } = await winnersOf(core, id);
    expect(podium).toEqual([
      [1, 'Ana'],
      [2, 'Ben'],
      [3, 'Cem'],
    ]);
    expect(told).toEqual([
      { rule: 'head-to-head', place: 3, tied: ['Cem', 'Dia'], values: null, best: ['Cem', 'Dia'] },
      { rule: 'score-difference', place: 3, tied: ['Cem', 'Dia'], values: [-2, -11], best: ['Cem'] },
    ]);
    expect(await placesOf(core, id)).toEqual([
      [1, 'Ana'],
      [2, 'Ben'],
      [3, 'Cem'],
      [4, 'Dia'],
    ]);
  });

  it('falls by the earlier finish at last, and never by a seed that came by chance or by arrival', async () => {
    const id = await start(core, FOUR, KNOCKOUT);
    await playAll(core, id);
    const { podium, told } = await winnersOf(core, id);
    expect(told.map(({ rule }) => rule)).toEqual(['head-to-head', 'score-difference', 'earliest-finish']);
    // Ana's semifinal against Dia was entered first.
    expect(podium[2]).toEqual([3, 'Dia']);
  });

  it('is the organizer’s where no rule parts: previewed, decided with a note, and taken back', async () => {
    const id = await start(core, FOUR, TABLE);
    // Ana beats all; the others beat each other in a ring by the same score, entered at one moment.
    const ring = async (a: number, b: number) => {
      const no = await meeting(core, id, a, b);
      const { shapes } = (await core.desk.ask('tournament.snapshot', { tournament: id })).stages[0] ?? {};
      const isFirst = shapes?.[2]?.[no - 1] === a;
      await core.desk.send('match.change', {
        match: { tournament: id, stage: 1, no },
        change: { kind: 'score', games: [isFirst ? [1, 0] : [0, 1]] },
      });
    };
    for (const [a, b] of [
      [1, 2],
      [1, 3],
      [1, 4],
      [2, 3],
      [3, 4],
      [4, 2],
    ] as const)
      await ring(a, b);
    expect(await tournamentState(core, id)).toBe('completed');
    const tied = await winnersOf(core, id);
    expect(tied).toMatchObject({ is: 'tied', tied: [['Ben', 'Cem', 'Dia']], podium: [] });
    expect(await placesOf(core, id)).toEqual([]);
    expect((await core.desk.ask('attention.list', {})).items).toMatchObject([
      { kind: 'tie', tournament: id, stage: 1, place: 2 },
    ]);

    const [ben = '', cem = '', dia = ''] = await idsOf(core, id, 'Ben', 'Cem', 'Dia');
    const decide = (groups: string[][]) => core.desk.send('winners.decide', { tournament: id, groups, note: 'Coin' });
    await expect(decide([[ben], [cem]])).rejects.toThrow('winners.not_tied');
    const preview = await core.desk.ask('winners.preview', { tournament: id, groups: [[dia], [ben], [cem]] });
    expect(preview).toMatchObject({ is: 'determined' });
    expect(preview.places.slice(1, 3).map(({ entrant }) => entrant)).toEqual([dia, ben]);
    expect((await winnersOf(core, id)).is).toBe('tied');

    const { ruling } = await decide([[dia], [ben], [cem]]);
    const decided = await winnersOf(core, id);
    expect(decided.podium).toEqual([
      [1, 'Ana'],
      [2, 'Dia'],
      [3, 'Ben'],
    ]);
    expect(decided.told.at(-1)).toMatchObject({ rule: 'organizer', best: ['Dia'] });
    expect(decided.decisions).toMatchObject([{ ruling, note: 'Coin' }]);
    expect((await core.anyone.ask('winners.get', { tournament: id })).decisions).toEqual([]);
    expect((await core.desk.ask('attention.list', {})).items).toEqual([]);

    await core.desk.send('winners.takeBack', { tournament: id, ruling });
    expect(await winnersOf(core, id)).toMatchObject({ is: 'tied', former: [{ until: core.now() }] });
    await expect(core.desk.send('winners.takeBack', { tournament: id, ruling })).rejects.toThrow('ruling.not_found');

    await decide([[ben, cem, dia]]);
    expect((await winnersOf(core, id)).podium).toEqual([
      [1, 'Ana'],
      [2, 'Ben'],
      [2, 'Cem'],
      [2, 'Dia'],
    ]);
  });

  it('is asked about as far down as the tournament says, and not below', async () => {
    const id = await start(core, ['Ana', 'Ben', 'Cem', 'Dia', 'Eva', 'Fay', 'Gus', 'Hal'], KNOCKOUT);
    await playAll(core, id, (a, b) => (a < b ? [b, 0] : [0, a]));
    const before = await winnersOf(core, id);
    expect(new Set(before.told.map(({ place }) => place))).toEqual(new Set([3]));
    expect((await placesOf(core, id)).map(([place]) => place)).toEqual([1, 2, 3, 4, 5, 5, 5, 5]);
    const { version } = (await core.desk.ask('tournament.snapshot', { tournament: id })).tournament;
    await core.desk.send('tournament.update', { tournament: id, version, placesThatMatter: 8 });
    expect((await placesOf(core, id)).map(([place]) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('falls against who was disqualified, whatever the scores', async () => {
    const id = await start(core, FOUR, KNOCKOUT);
    await score(core, id, 1, [13, 2]);
    await score(core, id, 2, [13, 11]);
    const [cem = ''] = await idsOf(core, id, 'Cem');
    await core.desk.send('entrant.disqualify', { entrant: cem, reason: 'Left' });
    await score(core, id, 3, [1, 0]);
    expect((await winnersOf(core, id)).podium[2]).toEqual([3, 'Dia']);
  });
});
