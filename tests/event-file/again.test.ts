import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { entrantsOf, giveDesk, giveTournament } from '#tests/support/given.ts';
import { playOn } from '#tests/support/play.ts';
import { expectRefused, expectWhole, query } from '#tests/support/store.ts';
import { close, DOUBLE, exportFile, importFirst, open, tamper, tellAll } from './support.ts';

let core: TestCore;
let cup: string;
beforeAll(async () => {
  core = await makeCore();
  cup = await giveTournament(core, ['Ana', 'Bob', 'Cy', 'Di'], DOUBLE);
  await core.desk.send('tournament.start', { tournament: cup });
  await playOn(core, cup, 2);
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});

const look = async (file: string) => (await core.desk.ask('event.previewImport', { file })).tournaments[0];
const state = async (id: string) => (await core.desk.ask('tournament.snapshot', { tournament: id })).tournament;

describe('a file of what is here already', () => {
  it('says so before anything is done', async () => {
    expect(await look(await exportFile(core, [cup]))).toMatchObject({
      no: 1,
      name: 'Cup',
      game: 'Chess',
      state: 'running',
      formats: ['double-elimination'],
      entrants: 4,
      matches: 7,
      decided: 2,
      here: 'yes',
      fault: null,
    });
  });

  it('is refused as it is, and comes in as a copy with a name and ids of its own', async () => {
    const file = await exportFile(core, [cup]);
    await expectRefused(core, 'file.already_here', () => importFirst(core, file));
    const copy = await importFirst(core, file, true);
    expect(copy).not.toBe(cup);
    expect((await state(copy)).name).toBe('Cup (2)');
    expect((await state(await importFirst(core, file, true))).name).toBe('Cup (3)');
    const [before, after] = [await tellAll(core, cup), await tellAll(core, copy)];
    expect({ ...after, tournament: 0 }).toEqual({ ...before, tournament: 0 });
    await playOn(core, copy, 50);
    expect((await state(copy)).state).toBe('completed');
    expect(await tellAll(core, cup)).toEqual(before);
  });

  it('is known also when it was put aside here, and a stranger’s with its entrants is no way in', async () => {
    const id = await giveTournament(core, ['Eva', 'Fay'], DOUBLE);
    const file = await exportFile(core, [id]);
    await core.desk.send('tournament.delete', { tournament: id });
    expect((await look(file))?.here).toBe('deleted');
    const entrant = [...(await entrantsOf(core, cup)).values()][0] ?? '';
    const other = '019b0000-0000-7000-8000-000000000001';
    const stranger = tamper(file, (t) => {
      t.id = other;
      Object.assign(t.entrants[0] ?? {}, { id: entrant });
    });
    expect((await look(stranger))?.here).toBe('yes');
    await expectRefused(core, 'file.already_here', () => importFirst(core, stranger));
  });

  it('counts once when it is sent twice with one key', async () => {
    const input = { file: await exportFile(core, [cup]), tournaments: [{ no: 1, copy: true }] };
    const key = '019b0000-0000-4000-8000-000000000002';
    const first = await core.desk.sendRaw('event.import', input, key);
    expect(await core.desk.sendRaw('event.import', input, key)).toEqual({ ...first, replay: true });
  });
});

describe('an export', () => {
  it('is all of the event, drafts too, or what was chosen; never what was deleted', async () => {
    const { tournaments } = await core.desk.ask('tournament.list', {});
    expect((await core.desk.ask('event.export', {})).tournaments).toBe(tournaments.length);
    expect((await core.desk.ask('event.export', { tournaments: [cup] })).tournaments).toBe(1);
    const gone = query<{ id: string }>(core, 'select id from tournament where deleted_at is not null')[0]?.id ?? '';
    await expect(core.desk.ask('event.export', { tournaments: [gone] })).rejects.toThrow('tournament.not_found');
  });

  it('says what it is in its first line, and holds the head of the log', async () => {
    await core.desk.send('venue.update', { name: 'Friday in the hall' });
    const { event, file, sha256 } = await core.desk.ask('event.export', { tournaments: [cup] });
    const [first = '', , last = ''] = open(file);
    expect(JSON.parse(first)).toEqual({
      matchdesk: 'event',
      format: 1,
      program: '0.0.0-test',
      host: query<{ value: string }>(core, `select value from setting where key = 'host.id'`)[0]?.value,
      log: query(core, 'select n, hash from audit order by n desc limit 1')[0],
      event: 'Friday in the hall',
      madeAt: core.now(),
      tournaments: 1,
    });
    expect(event).toBe('Friday in the hall');
    expect(JSON.parse(last)).toEqual({ end: true, sha256 });
  });

  it('and an import leave their trace: the log names file, host and tournaments', async () => {
    const file = await exportFile(core, [cup]);
    const { sha256 } = await core.desk.ask('event.previewImport', { file });
    const copy = await importFirst(core, file, true);
    const { entries } = await core.desk.ask('audit.list', { limit: 1 });
    expect(entries[0]).toMatchObject({
      action: 'event.imported',
      subject: 'event',
      after: { sha256, tournaments: [{ from: cup, tournament: copy }] },
    });
  });

  it('is the organizer’s, not the referee’s', async () => {
    const referee = await giveDesk(core, 'referee');
    const organizer = await giveDesk(core, 'organizer');
    await expect(referee.ask('event.export', {})).rejects.toThrow('auth.forbidden');
    expect((await organizer.ask('event.export', { tournaments: [cup] })).tournaments).toBe(1);
  });

  it('of another version of the program says whether that was older or newer', async () => {
    const lines = open(await exportFile(core, [cup]));
    for (const [program, age] of [
      ['0.0.0', 'same'],
      ['0.1.0', 'newer'],
      ['garbage', 'same'],
    ] as const) {
      lines[0] = JSON.stringify({ ...JSON.parse(lines[0] ?? ''), program });
      expect(await core.desk.ask('event.previewImport', { file: close(lines) })).toMatchObject({ program, age });
    }
  });
});
