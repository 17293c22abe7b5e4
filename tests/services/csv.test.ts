import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { giveTournament } from '#tests/support/given.ts';
import { expectRefused, expectWhole } from '#tests/support/store.ts';

let core: TestCore;
beforeAll(async () => {
  core = await makeCore();
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});

/** Previews, imports the good rows, and finds both of one mind. Names in the order of their seeds. */
async function take(csv: string, known: readonly string[] = []) {
  const tournament = await giveTournament(core, known);
  const preview = await core.desk.ask('entrant.previewImport', { tournament, csv });
  const { added, skipped } =
    preview.good === 0
      ? { added: 0, skipped: preview.bad }
      : await core.desk.send('entrant.import', { tournament, csv, mode: 'good' });
  expect({ added, skipped }).toEqual({ added: preview.good, skipped: preview.bad });
  const { entrants } = await core.desk.ask('tournament.snapshot', { tournament });
  expect(entrants.map(({ seed }) => seed)).toEqual(entrants.map((_, index) => index + 1));
  const faults = preview.rows.flatMap(({ line, faults }) => faults.map(({ code }) => [line, code]));
  return { tournament, preview, faults, names: entrants.map(({ name }) => name) };
}

describe('a list of entrants', () => {
  it('is read from what spreadsheets write: BOM, semicolons, tabs, quotes, Windows line ends', async () => {
    expect((await take('\uFEFFName;Seed\r\nAna;2\r\n"Bob ""B"" Roy";1\r\n\r\n')).names).toEqual(['Bob "B" Roy', 'Ana']);
    expect((await take('Seed\tPlayer\n1\tAna\n2\tBob')).names).toEqual(['Ana', 'Bob']);
    expect((await take('name,club\n"Roy, Bob",X\n  Ana  ,Y\n')).names).toEqual(['Roy, Bob', 'Ana']);
    expect((await take('Ana\nBob\nCy')).names).toEqual(['Ana', 'Bob', 'Cy']);
    expect((await take('Ana')).names).toEqual(['Ana']);
    expect((await take('Ana;2\n\nBob;1\n')).names).toEqual(['Ana', 'Bob']);
    expect((await take('name;seed\nAna\nBob;1')).names).toEqual(['Bob', 'Ana']);
  });

  it('is read in Bengali, headings too', async () => {
    const { names, preview } = await take('নাম,সিড\nরহিমা খাতুন,২\nআবুল হাসান,1\nক্ষমা,');
    expect(preview.nameColumn).toBe('নাম');
    expect(names).toEqual(['আবুল হাসান', 'রহিমা খাতুন', 'ক্ষমা']);
  });

  it('brings club, region, points and since, by headings of both languages, and says what was not read', async () => {
    const { preview, tournament } = await take(
      'Phone,Player,Team,City,Rating,Founded\n017,Ana,North,Dhaka,1250,2019-05-01\n018,Bob,,,,\n',
    );
    expect(preview.columns.map(({ heading, as }) => `${heading}=${as}`)).toEqual([
      'Player=name',
      'Team=club',
      'City=region',
      'Rating=points',
      'Founded=since',
    ]);
    expect(preview.ignored).toEqual(['Phone']);
    expect((await core.desk.ask('entrant.list', { tournament })).entrants).toMatchObject([
      { name: 'Ana', club: 'North', region: 'Dhaka', points: 1250, since: Date.UTC(2019, 4, 1) },
      { name: 'Bob', points: null, since: null },
    ]);
    const bengali = await take('নাম,ক্লাব,জেলা,পয়েন্ট,প্রতিষ্ঠা\nরহিমা,উত্তর,ঢাকা,১২৫০,১/৫/২০১৯');
    expect(bengali.preview.rows).toMatchObject([
      { club: 'উত্তর', region: 'ঢাকা', points: 1250, since: Date.UTC(2019, 4, 1) },
    ]);
  });

  it('names a bad number, a bad date and what is too long, each at its row', async () => {
    const long = 'x'.repeat(65);
    const { faults, names } = await take(
      [
        'name,club,region,points,since',
        `Ana,${long},,,`,
        `Bob,,${long},,`,
        'Cy,,,12.5,',
        'Di,,,-1,2019-02-29',
        'Ed,,,"1,250",31.12.2030',
        'Flo,,,0,2020-02-29',
      ].join('\n'),
    );
    expect(faults).toEqual([
      [2, 'entrant.club_too_long'],
      [3, 'entrant.region_too_long'],
      [4, 'entrant.points_not_a_number'],
      [5, 'entrant.points_not_a_number'],
      [5, 'entrant.since_not_a_date'],
      [6, 'entrant.points_not_a_number'],
      [6, 'entrant.since_not_a_date'],
    ]);
    expect(names).toEqual(['Flo']);
  });

  it('warns the desk of a name on the word list, and takes it all the same', async () => {
    const { preview, names } = await take('name\nAna\nShitLord');
    expect(preview.rows.map(({ warning }) => warning)).toEqual([null, 'name.blocked']);
    expect(names).toEqual(['Ana', 'ShitLord']);
  });

  it('names each broken row by its line in the file and by what is wrong, and takes the rest', async () => {
    const csv = [
      'name,seed',
      'Ana,1',
      'ana ,2',
      ',3',
      `${'x'.repeat(65)},4`,
      '',
      'Bob,1',
      'Cy,first',
      'KNOWN,',
      'Di,',
    ].join('\n');
    const { faults, names, preview } = await take(csv, ['Known']);
    expect(faults).toEqual([
      [3, 'entrant.duplicate_in_list'],
      [4, 'entrant.name_missing'],
      [5, 'entrant.name_too_long'],
      [7, 'entrant.seed_duplicate'],
      [8, 'entrant.seed_not_a_number'],
      [9, 'entrant.duplicate_of_existing'],
    ]);
    expect(names).toEqual(['Known', 'Ana', 'Di']);
    expect(preview.rows.find(({ line }) => line === 3)?.faults[0]?.details).toEqual({ row: 2 });
    expect(preview.rows.find(({ line }) => line === 7)?.faults[0]?.details).toEqual({ seed: 1, row: 2 });
  });

  it('counts the lines of the file as an editor does, over a quoted line break and blank lines', async () => {
    const { faults, names } = await take('name,seed\r\n"Ana\r\nMaria",1\r\n\r\n,2\r\n"Bob\nRoy",x\r\nCy,\r\n');
    expect(names).toEqual(['Ana Maria', 'Cy']);
    expect(faults).toEqual([
      [5, 'entrant.name_missing'],
      [6, 'entrant.seed_not_a_number'],
    ]);
  });

  it('never takes the rest of the file for one name where a quote is not closed', async () => {
    const { faults, names, preview } = await take('name\nAna\n"Bob\nCy\nDi');
    expect(names).toEqual(['Ana']);
    expect(faults).toEqual([[3, 'csv.quote_open']]);
    expect(preview.rows[1]?.faults[0]?.details).toEqual({ line: 3 });
    expect((await take('Ana 5" tall\nBob')).names).toEqual(['Ana 5" tall', 'Bob']);
  });

  it('adds 1,000 rows in one go, in their order, and keeps that order as the order of registration', async () => {
    const csv = `name\n${Array.from({ length: 1000 }, (_, n) => `Player ${n + 1}`).join('\n')}`;
    const { tournament, names } = await take(csv);
    expect(names).toHaveLength(1000);
    expect(names[999]).toBe('Player 1000');
    await core.desk.send('entrant.setSeeding', { tournament, method: 'random', random: 'hall' });
    const drawn = await core.desk.ask('tournament.snapshot', { tournament });
    expect(drawn.entrants[0]?.name).not.toBe('Player 1');
    await core.desk.send('entrant.setSeeding', { tournament, method: 'order' });
    const ordered = await core.desk.ask('tournament.snapshot', { tournament });
    expect(ordered.entrants.map(({ name }) => name)).toEqual(names);
    await core.desk.send('entrant.setSeeding', { tournament, method: 'random', random: 'hall' });
    const again = await core.desk.ask('tournament.snapshot', { tournament });
    expect(again.entrants).toEqual(drawn.entrants);
  });
});

describe('a list that cannot be taken', () => {
  const refused: [string, string, string][] = [
    ['UTF-16 read as bytes', Buffer.from('\uFEFFname\nAna', 'utf16le').toString('latin1'), 'csv.not_text'],
    ['UTF-16 read as UTF-8', Buffer.from('\uFEFFname\nরহিমা', 'utf16le').toString('utf8'), 'csv.not_text'],
    ['an old code page read as UTF-8', Buffer.from('name\nJos\xe9', 'latin1').toString('utf8'), 'csv.not_text'],
    ['nothing', '', 'csv.empty'],
    ['blank lines', '\r\n , \r\n', 'csv.empty'],
    ['a heading alone', 'name,seed\n', 'csv.empty'],
    ['too many rows', `name\n${'x\n'.repeat(5001)}`, 'csv.too_many_rows'],
  ];
  for (const [what, csv, code] of refused) {
    it(`is refused with ${code} for ${what}, in the preview and in the import, and nothing changes`, async () => {
      const tournament = await giveTournament(core, []);
      await expectRefused(core, code, () => core.desk.ask('entrant.previewImport', { tournament, csv }));
      for (const mode of ['all', 'good'] as const)
        await expectRefused(core, code, () => core.desk.send('entrant.import', { tournament, csv, mode }));
    });
  }

  it('is taken whole or not at all, when that was asked', async () => {
    const tournament = await giveTournament(core, []);
    const csv = 'name\nAna\n ana\nBob';
    await expectRefused(core, 'csv.rows_at_fault', () =>
      core.desk.send('entrant.import', { tournament, csv, mode: 'all' }),
    );
    await expectRefused(core, 'csv.nothing_to_add', () =>
      core.desk.send('entrant.import', { tournament, csv: 'name,seed\n,1', mode: 'good' }),
    );
  });

  it('is refused when it does not fit, which the preview has told', async () => {
    const { id } = await core.desk.send('tournament.create', {
      name: 'Small',
      game: '',
      config: { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 1 } } },
      capacity: 2,
      startsAt: null,
    });
    const csv = 'Ana\nBob\nCy';
    expect(await core.desk.ask('entrant.previewImport', { tournament: id, csv })).toMatchObject({
      good: 3,
      overCapacity: 1,
    });
    await expectRefused(core, 'tournament.full', () =>
      core.desk.send('entrant.import', { tournament: id, csv, mode: 'good' }),
    );
  });

  it('is refused after the start', async () => {
    const tournament = await giveTournament(core, ['Ana', 'Bob']);
    await core.desk.send('tournament.start', { tournament });
    await expectRefused(core, 'tournament.already_started', () =>
      core.desk.send('entrant.import', { tournament, csv: 'Cy', mode: 'good' }),
    );
  });
});
