import Database from 'better-sqlite3';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { decide, DOUBLE, entrantsOf, giveTournament } from '#tests/support/given.ts';
import { expectChain, expectWhole, fileOf, query } from '#tests/support/store.ts';

let core: TestCore;
beforeEach(async () => {
  core = await makeCore();
  const id = await giveTournament(core, ['A', 'B', 'C'], DOUBLE);
  await core.desk.send('tournament.start', { tournament: id });
  await decide(core, id, 1, 0);
  await core.desk.send('entrant.disqualify', { entrant: (await entrantsOf(core, id)).get('C') ?? '', reason: '' });
});
afterEach(() => core.stop());

/** Somebody with the file and a program for it. */
function tamper(work: (raw: Database.Database) => void): void {
  const raw = new Database(fileOf(core));
  try {
    work(raw);
  } finally {
    raw.close();
  }
}

describe('what happened', () => {
  for (const [table, column] of [
    ['audit', 'action'],
    ['result', 'kind'],
    ['ruling', 'kind'],
  ] as const) {
    it(`cannot be changed or deleted in the table '${table}'`, () => {
      expect(query(core, `select * from ${table}`).length).toBeGreaterThan(0);
      tamper((raw) => {
        expect(() => raw.exec(`update ${table} set ${column} = 'x'`)).toThrow(/only grow|append-only/);
        expect(() => raw.exec(`delete from ${table}`)).toThrow(/only grow|append-only/);
      });
      tamper((raw) => {
        expect(() => raw.exec(`insert or replace into ${table} select * from ${table} limit 1`)).toThrow(
          /only grow|append-only/,
        );
      });
    });
  }
});

describe('the chain of the audit log', () => {
  const entries = () => query<{ n: number }>(core, 'select n from audit order by n desc').map(({ n }) => n);

  it('is whole, and its head stands beside the database', async () => {
    await expectWhole(core);
    expect(await core.desk.ask('audit.verify', {})).toEqual({
      entries: entries()[0],
      whole: true,
      brokenAt: null,
      headMatches: true,
    });
    const { entries: listed } = await core.desk.ask('audit.list', { limit: 2 });
    expect(listed.map(({ n }) => n)).toEqual(entries().slice(0, 2));
  });

  it('shows a row that was changed, whoever took the triggers away', async () => {
    for (const [column, value] of [
      ['actor', 'admin2'],
      ['after', '{}'],
      ['at', 1],
      ['command_id', 99],
      ['hash', 'f'.repeat(64)],
    ] as const) {
      const [row] = query<Record<string, unknown>>(core, 'select * from audit where n = 3');
      tamper((raw) => {
        raw.exec('drop trigger audit_no_update');
        raw.prepare(`update audit set ${column} = ? where n = 3`).run(value);
      });
      await expectChain(core, { brokenAt: 3, headMatches: false });
      tamper((raw) => {
        raw.prepare(`update audit set ${column} = ? where n = 3`).run(row?.[column]);
        raw.exec(
          `create trigger audit_no_update before update on audit begin select raise(abort, 'the audit log can only grow'); end`,
        );
      });
      await expectChain(core, { brokenAt: null, headMatches: true });
    }
  });

  it('shows a row that was taken out of the middle', async () => {
    tamper((raw) => raw.exec('drop trigger audit_no_delete; delete from audit where n = 2'));
    await expectChain(core, { brokenAt: 2, headMatches: false });
    expect(await core.desk.ask('audit.verify', {})).toMatchObject({ whole: false, brokenAt: 2 });
  });

  it('shows by its head that its end was cut off', async () => {
    tamper((raw) => raw.exec(`drop trigger audit_no_delete; delete from audit where n = ${entries()[0]}`));
    await expectChain(core, { brokenAt: null, headMatches: false });
    expect(await core.desk.ask('audit.verify', {})).toMatchObject({ whole: false, headMatches: false });
  });

  it('is not whole without its head, nor with a head that cannot be read', async () => {
    const file = join(core.dataDir, 'audit-head.json');
    const head = readFileSync(file);
    for (const text of ['', '{"n": 3', 'null']) {
      writeFileSync(file, text);
      await expectChain(core, { brokenAt: null, headMatches: false });
    }
    rmSync(file);
    await expectChain(core, { brokenAt: null, headMatches: false });
    writeFileSync(file, head);
    await expectChain(core, { brokenAt: null, headMatches: true });
  });

  it('may be one command ahead of its head, when the process died between the two', async () => {
    const file = join(core.dataDir, 'audit-head.json');
    const head = readFileSync(file);
    await core.desk.send('venue.update', { name: 'Hall' });
    writeFileSync(file, head);
    await expectChain(core, { brokenAt: null, headMatches: true });
  });
});
