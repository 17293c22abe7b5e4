import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS, type FormatCode } from '#shared/domain/formats/registry.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { entrantsOf, giveTournament } from '#tests/support/given.ts';
import { playOn } from '#tests/support/play.ts';
import { expectWhole } from '#tests/support/store.ts';
import { CONFIGS, exportFile, importFirst, tamper, tellAll } from './support.ts';

const CODES = Object.keys(FORMATS).filter((code): code is FormatCode => code in CONFIGS);

let here: TestCore;
let there: TestCore;
beforeAll(async () => {
  here = await makeCore();
  there = await makeCore();
});
afterAll(async () => {
  for (const core of [here, there]) await expectWhole(core);
  await Promise.all([here.stop(), there.stop()]);
});

async function find(tournament: string, name: string): Promise<string> {
  const id = (await entrantsOf(here, tournament)).get(name);
  if (id === undefined) throw new Error(`nobody is called ${name}`);
  return id;
}

/** Where a place is free; false where the format or the moment has none. */
async function enter(tournament: string, name: string): Promise<boolean> {
  const { places } = await here.desk.ask('entrant.latePlaces', { tournament });
  const [first] = places;
  if (first === undefined) return false;
  await here.desk.send('entrant.enterLate', { tournament, by: { name }, place: first.place });
  return true;
}

/** An evening on which much went otherwise than planned. */
async function giveEvening(code: FormatCode): Promise<{ id: string; entered: boolean }> {
  const id = await giveTournament(here, ['Ana', 'Bob', 'Cy', 'Di', 'Eva', 'Fay'], CONFIGS[code]);
  await here.desk.send('tournament.start', { tournament: id });
  await here.desk.send('entrant.replace', { entrant: await find(id, 'Fay'), by: { name: 'Rex' } });
  await here.desk.send('entrant.swap', { entrant: await find(id, 'Ana'), other: await find(id, 'Di') });
  const entered = await enter(id, 'Late');
  if (entered) {
    await here.desk.send('entrant.takeEntryBack', { entrant: await find(id, 'Late') });
    await enter(id, 'Later');
    await enter(id, 'Latest');
  }
  await playOn(here, id, 2);
  const entrant = await find(id, 'Cy');
  const { fingerprint } = await here.desk.ask('entrant.previewDisqualify', { entrant });
  const results = code === 'round-robin' ? ({ results: 'annul' } as const) : {};
  await here.desk.send('entrant.withdraw', { entrant, reason: 'fell ill', fingerprint, ...results });
  return { id, entered };
}

/** Every match of it is looked at, on two hosts, again and again. */
const LONG = { timeout: 60_000 };

describe.each(CODES)(
  'a tournament in %s in which one was replaced, two changed places, one came late, one left',
  (code) => {
    it('is the same on another host, and is played to the same end', LONG, async () => {
      const { id, entered } = await giveEvening(code);
      expect(entered, 'somebody could enter').toBe(true);
      const before = await tellAll(here, id);
      const file = await exportFile(here, [id]);
      expect(await importFirst(there, file)).toBe(id);
      expect(await tellAll(there, id)).toEqual(before);
      for (const core of [here, there]) await playOn(core, id, 200);
      const ended = await tellAll(here, id);
      expect(ended.tournament.state).toBe('completed');
      const strip = ({ stages, ...rest }: typeof ended) => ({ ...rest, rows: stages.map(({ rows }) => rows) });
      expect(strip(await tellAll(there, id))).toEqual(strip(ended));

      const lie = tamper(file, (t) => {
        const late = t.stages[0]?.rulings.find(({ kind }) => kind === 'enter');
        if (late?.kind === 'enter') late.seed = 40;
      });
      const { tournaments } = await there.desk.ask('event.previewImport', { file: lie });
      expect(tournaments[0]?.fault?.code).toBe('record.ruling_not_possible');
    });
  },
);

describe('a tournament that was reset', () => {
  it('comes as it stands, before its start or begun anew; what was put aside stays where it was', async () => {
    const id = await giveTournament(here, ['Ana', 'Bob', 'Cy', 'Di'], CONFIGS['double-elimination']);
    await here.desk.send('tournament.start', { tournament: id });
    await playOn(here, id, 2);
    const { fingerprint } = await here.desk.ask('stage.previewReset', { tournament: id, stage: 1 });
    await here.desk.send('stage.reset', { tournament: id, stage: 1, fingerprint });
    const before = await tellAll(here, id);
    await importFirst(there, await exportFile(here, [id]));
    expect(await tellAll(there, id)).toEqual(before);
    expect((await there.desk.ask('stage.archives', { tournament: id })).archives).toEqual([]);
    await here.desk.send('tournament.start', { tournament: id });
    await playOn(here, id, 1);
    const copy = await importFirst(there, await exportFile(here, [id]), true);
    const [a, b] = [await tellAll(here, id), await tellAll(there, copy)];
    expect({ ...b, tournament: 0 }).toEqual({ ...a, tournament: 0 });
  });
});
