import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { entrantsOf, giveTournament } from '#tests/support/given.ts';
import { playOn } from '#tests/support/play.ts';
import { expectRefused, expectWhole } from '#tests/support/store.ts';
import { close, CONFIGS, DOUBLE, exportFile, open, tamper } from './support.ts';

let here: TestCore;
let there: TestCore;
let file: string;
let swiss: string;
let lobbies: string;
let listed: string;
beforeAll(async () => {
  here = await makeCore();
  there = await makeCore();
  file = await giveFile(DOUBLE);
  swiss = await giveFile(CONFIGS.swiss);
  lobbies = await giveFile(CONFIGS['battle-royale']);
  listed = await exportFile(here, [await giveTournament(here, ['Ivo', 'Jan', 'Kim', 'Lea', 'Max'])]);
});
afterAll(async () => {
  await expectWhole(there);
  await Promise.all([here.stop(), there.stop()]);
});

async function giveFile(config: Parameters<typeof giveTournament>[2]): Promise<string> {
  const id = await giveTournament(here, ['Ana', 'Bob', 'Cy', 'Di', 'Eva', 'Fay', 'Gus', 'Hal'], config);
  await here.desk.send('tournament.start', { tournament: id });
  await playOn(here, id, 6);
  if (config === DOUBLE) {
    const entrant = (await entrantsOf(here, id)).get('Hal') ?? '';
    const { fingerprint } = await here.desk.ask('entrant.previewDisqualify', { entrant });
    await here.desk.send('entrant.disqualify', { entrant, reason: 'left', fingerprint });
  }
  return exportFile(here, [id]);
}

const take = (wrong: string) => there.desk.send('event.import', { file: wrong, tournaments: [{ no: 1, copy: false }] });
const look = (wrong: string) => there.desk.ask('event.previewImport', { file: wrong });

/** Preview and import are of one mind, and nothing is stored. */
async function expectNoFile(code: string, wrong: string): Promise<void> {
  await expectRefused(there, code, () => look(wrong));
  await expectRefused(there, code, () => take(wrong));
}

describe('a file that is none of ours', () => {
  it('is named: a photo, a text, an empty one, another program’s', async () => {
    const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(5_000)]);
    await expectNoFile('file.not_an_event', photo.toString('base64'));
    await expectNoFile('file.not_an_event', Buffer.from('name,seed\nAna,1').toString('base64'));
    await expectNoFile('file.not_an_event', 'AA==');
    await expectNoFile('file.not_an_event', '!!!!');
    await expectNoFile('file.not_an_event', gzipSync('{"some":"thing"}\n').toString('base64'));
    await expectNoFile('file.not_an_event', gzipSync(randomBytes(2_000)).toString('base64'));
    await expectNoFile('file.not_an_event', gzipSync('').toString('base64'));
  });

  it('is told apart from one of a newer program, which is named', async () => {
    const lines = open(file);
    lines[0] = JSON.stringify({ ...JSON.parse(lines[0] ?? ''), format: 2, program: '9.1.0', news: [] });
    await expect(look(close(lines))).rejects.toMatchObject({
      body: { code: 'file.newer', details: { program: '9.1.0' } },
    });
    await expectNoFile('file.newer', close(lines));
  });
});

describe('a file that was harmed on its way', () => {
  it('is refused when it was cut off, wherever', async () => {
    const bytes = Buffer.from(file, 'base64');
    for (const part of [0.1, 0.5, 0.9]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * part)).toString('base64');
      await expectNoFile('file.cut_off', cut);
    }
    const lines = open(file);
    await expectNoFile('file.changed', gzipSync(lines.slice(0, -1).join('\n')).toString('base64'));
  });

  it('is refused when a bit fell over', async () => {
    const bytes = Buffer.from(file, 'base64');
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0x10;
    await expect(look(bytes.toString('base64'))).rejects.toThrow(/^file\.(damaged|cut_off|changed|not_an_event)$/);
  });

  it('is refused when somebody edited it by hand', async () => {
    const edited = open(file).map((line) => line.replace('Ana', 'Anna'));
    await expectNoFile('file.changed', close(edited, false));
    const [head = '', , end = ''] = open(file);
    await expectNoFile('file.changed', close([head, end], false));
    await expectNoFile('file.changed', close([head, end]));
  });
});

/** The same with a hash that fits: nothing in a file is believed. */
const LIES: readonly [string, string, () => string][] = [
  [
    'a winner who lost',
    'record.result_not_possible',
    () => tamper(file, (t) => void Object.assign(t.stages[0]?.results[0] ?? {}, { winner: 1 })),
  ],
  [
    'a score that the match cannot have',
    'record.result_not_possible',
    () => tamper(file, (t) => void t.stages[0]?.results[0]?.games.push([1, 0])),
  ],
  [
    'a result of a match that is not there',
    'record.result_not_possible',
    () => tamper(file, (t) => void Object.assign(t.stages[0]?.results[0] ?? {}, { match: 99 })),
  ],
  [
    'one who did not play',
    'record.result_not_possible',
    () => tamper(file, (t) => void Object.assign(t.stages[0]?.results[0] ?? {}, { field: [1, 77] })),
  ],
  ['results that are missing', 'file.stand_differs', () => tamper(file, (t) => void t.stages[0]?.results.pop())],
  [
    'results in another order',
    'file.stand_differs',
    () =>
      tamper(file, (t) => {
        const [first] = t.stages[0]?.results ?? [];
        if (first !== undefined)
          t.stages[0]?.results.push({
            ...first,
            winner: 1,
            games: [
              [0, 1],
              [0, 1],
            ],
          });
      }),
  ],
  [
    'a standing that does not follow',
    'file.stand_differs',
    () => tamper(file, (t) => void t.stages[0]?.stands[0]?.splice(1, 1, 5)),
  ],
  [
    'a champion by hand',
    'file.stand_differs',
    () => tamper(file, (t) => void t.stages[0]?.stands.at(-2)?.splice(0, 6, 'completed', 3, 4, 2, 0, 0)),
  ],
  [
    'another bracket',
    'record.match_not_possible',
    () => tamper(file, (t) => void t.stages[0]?.matches[0]?.splice(3, 1, 2)),
  ],
  [
    'a bracket with a match too few',
    'record.match_not_possible',
    () => tamper(file, (t) => void t.stages[0]?.matches.pop()),
  ],
  [
    'a match of no part',
    'file.matches_differ',
    () => tamper(file, (t) => void t.stages[0]?.matches[0]?.splice(1, 1, 9)),
  ],
  ['an entrant in two seeds', 'file.seeds_differ', () => tamper(file, (t) => void t.stages[0]?.seeds.splice(1, 1, 0))],
  [
    'others behind the seeds than were out',
    'file.entrant_differs',
    () => tamper(file, (t) => void t.stages[0]?.seeds.reverse()),
  ],
  [
    'a place beyond the list',
    'file.seeds_differ',
    () => tamper(file, (t) => void t.stages[0]?.seeds.splice(0, 1, 4000)),
  ],
  [
    'one disqualified without a ruling',
    'file.entrant_differs',
    () => tamper(file, (t) => void Object.assign(t.entrants[0] ?? {}, { state: 'disqualified' })),
  ],
  [
    'a ruling about nobody',
    'record.ruling_not_possible',
    () =>
      tamper(
        file,
        (t) =>
          void t.stages[0]?.rulings.push({
            kind: 'out',
            seed: 50,
            annul: false,
            why: 'disqualified',
            note: null,
            at: 1,
          }),
      ),
  ],
  [
    'a ruling that revokes itself',
    'record.ruling_not_possible',
    () => tamper(file, (t) => void t.stages[0]?.rulings.push({ kind: 'revoke', ruling: 2, note: null, at: 1 })),
  ],
  [
    'one who came late to a place that was never free',
    'record.ruling_not_possible',
    () =>
      tamper(file, (t) => {
        const [entrant] = t.entrants;
        if (entrant === undefined) return;
        t.entrants.push({ ...entrant, id: '019b0000-0000-7000-8000-000000000009', name: 'Zoe', seed: 9 });
        t.stages[0]?.seeds.push(8);
        t.stages[0]?.rulings.push({ kind: 'enter', seed: 9, place: 3, round: 1, after: 0, note: null, at: 1 });
      }),
  ],
  [
    'one who came late and is not there',
    'record.ruling_not_possible',
    () =>
      tamper(
        file,
        (t) =>
          void t.stages[0]?.rulings.push({ kind: 'enter', seed: 12, place: 1, round: 1, after: 0, note: null, at: 1 }),
      ),
  ],
  [
    'a place that was handed over by nobody',
    'record.ruling_not_possible',
    () =>
      tamper(
        file,
        (t) =>
          void t.stages[0]?.rulings.push({
            kind: 'seat',
            seeds: [1],
            after: 900,
            from: [0],
            to: [1],
            note: null,
            at: 1,
          }),
      ),
  ],
  [
    'a waived match that is no reset',
    'record.ruling_not_possible',
    () => tamper(file, (t) => void t.stages[0]?.rulings.push({ kind: 'waive', match: 1, note: null, at: 1 })),
  ],
  ['a draft that was played', 'file.state_differs', () => tamper(file, (t) => void (t.state = 'draft'))],
  ['an end that did not come', 'file.state_differs', () => tamper(file, (t) => void (t.state = 'completed'))],
  ['a start without a bracket', 'file.state_differs', () => tamper(file, (t) => void (t.stages = []))],
  [
    'more stages than were planned',
    'file.stages_not_planned',
    () => tamper(file, (t) => void t.stages.push(...t.stages)),
  ],
  [
    'matches of another length than were played',
    'record.match_not_possible',
    () => tamper(file, (t) => void Object.assign(t.config, { lengths: { default: { bestOf: 5 } } })),
  ],
  [
    'a plan that cannot be',
    'stage.plan_too_few',
    () => tamper(file, (t) => void t.following.push({ advance: 1, config: t.config })),
  ],
  [
    'two of one name',
    'entrant.duplicate_in_list',
    () => tamper(file, (t) => void Object.assign(t.entrants[1] ?? {}, { name: ' ANA ' })),
  ],
  [
    'two of one seed',
    'entrant.seed_duplicate',
    () => tamper(listed, (t) => void Object.assign(t.entrants[1] ?? {}, { seed: 1 })),
  ],
  [
    'a name of nothing but marks',
    'entrant.name_missing',
    () => tamper(file, (t) => void Object.assign(t.entrants[1] ?? {}, { name: '\u202e\u200b' })),
  ],
  ['more than there are places', 'tournament.full', () => tamper(listed, (t) => void (t.capacity = 4))],
  [
    'an id twice',
    'file.id_twice',
    () => tamper(file, (t) => void Object.assign(t.entrants[1] ?? {}, { id: t.entrants[0]?.id })),
  ],
  ['a field that nobody knows', 'file.not_valid', () => tamper(file, (t) => void Object.assign(t, { role: 'admin' }))],
  [
    'a number that is text',
    'file.not_valid',
    () => tamper(file, (t) => void Object.assign(t.entrants[0] ?? {}, { seed: '1' })),
  ],
  [
    'a person',
    'file.not_valid',
    () => tamper(file, (t) => void Object.assign(t.entrants[0] ?? {}, { person_id: 'x' })),
  ],
  [
    'a round in which one plays twice',
    'record.match_not_possible',
    () => tamper(swiss, (t) => void t.stages[0]?.matches[1]?.splice(3, 1, t.stages[0].matches[0]?.[3] ?? 0)),
  ],
  ['a round that nobody drew', 'record.rounds_not_possible', () => tamper(swiss, (t) => void t.stages[0]?.draws.pop())],
  [
    'a round that is not there',
    'record.rounds_not_possible',
    () =>
      tamper(swiss, (t) => {
        const draw = t.stages[0]?.draws[0];
        if (draw !== undefined) t.stages[0]?.draws.push({ ...draw, round: 3 });
      }),
  ],
  [
    'a seat twice',
    'record.match_not_possible',
    () => tamper(lobbies, (t) => void t.stages[0]?.seats?.[0]?.splice(0, 1, t.stages[0].seats[0]?.[1] ?? 0)),
  ],
  [
    'a lobby’s result with a seat too few',
    'file.stand_differs',
    () => tamper(lobbies, (t) => void t.stages[0]?.results[0]?.rows?.pop()),
  ],
  [
    'seats where there are no lobbies',
    'file.matches_differ',
    () => tamper(file, (t) => void Object.assign(t.stages[0] ?? {}, { seats: [[1]] })),
  ],
];

describe('a file that lies', () => {
  it.each(LIES)('about %s is refused by name, and nothing is stored', async (_what, code, make) => {
    const wrong = make();
    const { tournaments } = await look(wrong);
    expect(tournaments[0]?.fault?.code).toBe(code);
    await expectRefused(there, code, () => take(wrong));
  });

  it('names the stage and the first match that stands otherwise', async () => {
    const wrong = tamper(file, (t) => void t.stages[0]?.stands[2]?.splice(5, 1, 1));
    const { tournaments } = await look(wrong);
    expect(tournaments[0]?.fault).toEqual({ code: 'file.stand_differs', details: { stage: 1, match: 3 } });
    await expect(take(wrong)).rejects.toMatchObject({ body: { details: { stage: 1, match: 3, tournament: 'Cup' } } });
  });

  it('in one tournament holds the others not up', async () => {
    const both = await exportFile(here);
    const wrong = tamper(both, (t) => void t.stages[0]?.results.pop(), 2);
    expect((await look(wrong)).tournaments.map(({ fault }) => fault?.code)).toEqual([
      undefined,
      'file.stand_differs',
      undefined,
      undefined,
    ]);
    const choose = (...nos: number[]) =>
      there.desk.send('event.import', { file: wrong, tournaments: nos.map((no) => ({ no, copy: true })) });
    await expectRefused(there, 'file.stand_differs', () => choose(1, 2, 3));
    expect((await choose(1, 3)).imported).toHaveLength(2);
    await expectRefused(there, 'file.tournament_unknown', () => choose(5));
  });
});
