import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS, type FormatCode } from '#shared/domain/formats/registry.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { entrantsOf, giveTournament, ref } from '#tests/support/given.ts';
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

/** One was replaced, two changed places, one came late, one came late and went back, and one left. */
async function giveTroubled(code: FormatCode): Promise<string> {
  const tournament = await giveTournament(here, ['Ana', 'Bob', 'Cy', 'Di', 'Eva', 'Fay', 'Gus'], CONFIGS[code]);
  await here.desk.send('tournament.start', { tournament });
  const entrants = await entrantsOf(here, tournament);
  const idOf = (name: string): string => entrants.get(name) ?? '';
  await here.desk.send('entrant.replace', { entrant: idOf('Cy'), by: { name: 'Zoe' } });
  await here.desk.send('entrant.swap', { entrant: idOf('Ana'), other: idOf('Gus') });
  const enter = async (name: string): Promise<string> => {
    const { places } = await here.desk.ask('entrant.latePlaces', { tournament });
    const place = places[0]?.place ?? 0;
    return (await here.desk.send('entrant.enterLate', { tournament, by: { name }, place })).id;
  };
  await here.desk.send('entrant.takeEntryBack', { entrant: await enter('Ivo') });
  await enter('Jan');
  await playOn(here, tournament, 3);
  const { fingerprint } = await here.desk.ask('entrant.previewDisqualify', { entrant: idOf('Eva') });
  await here.desk.send('entrant.withdraw', { entrant: idOf('Eva'), reason: 'ill', results: 'keep', fingerprint });
  return tournament;
}

describe.each(CODES)('a tournament in %s that changed after its start', (code) => {
  it('is the same on another host, and is played to the same end', async () => {
    const tournament = await giveTroubled(code);
    const before = await tellAll(here, tournament);
    const file = await exportFile(here, [tournament]);
    await importFirst(there, file);
    expect(await tellAll(there, tournament)).toEqual(before);
    for (const core of [here, there]) await playOn(core, tournament, 200);
    const [ended, same] = [await tellAll(here, tournament), await tellAll(there, tournament)];
    expect(ended.tournament.state).toBe('completed');
    expect(same.stages.map(({ rows, seats }) => [rows, seats])).toEqual(
      ended.stages.map(({ rows, seats }) => [rows, seats]),
    );
  }, 60_000);
});

describe('a file that tells of a late entry', () => {
  it('is refused when the entry is none that the stage has a place for', async () => {
    const tournament = await giveTroubled('single-elimination');
    const file = tamper(await exportFile(here, [tournament]), (line) => {
      for (const ruling of line.stages[0]?.rulings ?? []) if (ruling.kind === 'enter') ruling.seed = 1;
    });
    await expect(importFirst(there, file)).rejects.toThrow();
    const dropped = tamper(await exportFile(here, [tournament]), (line) => {
      const [stage] = line.stages;
      if (stage !== undefined)
        stage.rulings = stage.rulings.filter(({ kind }) => kind !== 'enter' && kind !== 'revoke');
    });
    await expect(importFirst(there, dropped)).rejects.toThrow();
    expect(await here.desk.ask('match.get', { match: ref(tournament, 1) })).toBeDefined();
  });
});

describe('a tournament with annulled matches', () => {
  it('has them annulled on another host', async () => {
    const tournament = await giveTournament(here, ['Ana', 'Bob', 'Cy', 'Di'], { ...CONFIGS['round-robin'], groups: 1 });
    await here.desk.send('tournament.start', { tournament });
    await playOn(here, tournament, 2);
    const entrant = (await entrantsOf(here, tournament)).get('Di') ?? '';
    const { fingerprint } = await here.desk.ask('entrant.previewDisqualify', { entrant, results: 'annul' });
    await here.desk.send('entrant.withdraw', { entrant, reason: '', results: 'annul', fingerprint });
    const before = await tellAll(here, tournament);
    await importFirst(there, await exportFile(here, [tournament]));
    expect(await tellAll(there, tournament)).toEqual(before);
  });
});
