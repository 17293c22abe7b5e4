import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { query } from '#tests/support/store.ts';

/** By table: what a file carries, and what it leaves behind on purpose (docs/decisions/0018). Beside them stand ids and versions of the host. */
const COLUMNS: Readonly<Record<string, { readonly carried: string; readonly left: string }>> = {
  tournament: {
    carried:
      'id name game state config following capacity starts_at seeding_method seeding_random seeding_apart places_that_matter created_at started_at completed_at',
    left: 'seeding_from version updated_at deleted_at',
  },
  entrant: {
    carried: 'id tournament_id name name_key seed state club region points since hidden_as created_at',
    left: 'person_id updated_at deleted_at',
  },
  stage: {
    carried: 'tournament_id no format config entrants created_at',
    left: 'id version archived_no archived_at archive archive_data',
  },
  stage_seed: { carried: 'stage_id seed entrant_id', left: '' },
  match: {
    carried:
      'stage_id no part round source_a source_b length played_if state occupant_a occupant_b score_a score_b winner state_at',
    left: 'station call_until version',
  },
  result: { carried: 'stage_id match_no field_a field_b winner games kind entered_by note created_at', left: 'id' },
  ruling: { carried: 'stage_id kind about data note created_at', left: 'id' },
  draw: { carried: 'stage_id round random basis reasons created_at', left: '' },
  lobby_seat: { carried: 'stage_id match_no seed', left: '' },
  submission: {
    carried: 'stage_id match_no slot field_a field_b games state reason created_at updated_at',
    left: 'id',
  },
  place_ruling: { carried: 'tournament_id kind about data note created_at', left: 'id' },
};
/** Tables of which nothing is in a file: persons, devices, secrets, and what the host remembers of its own work or finds anew. */
const OWN =
  'setting person device one_time lockout claim command event topic event_topic audit former_seeding determination';

let core: TestCore;
beforeAll(async () => {
  core = await makeCore();
});
afterAll(() => core.stop());

describe('every column of the store', () => {
  it('is carried by a file or left behind on purpose', () => {
    const tables = query<{ name: string }>(core, `select name from sqlite_schema where type = 'table' order by name`);
    expect(tables.map(({ name }) => name)).toEqual([...Object.keys(COLUMNS), ...OWN.split(' ')].toSorted());
    for (const [table, { carried, left }] of Object.entries(COLUMNS)) {
      const columns = query<{ name: string }>(core, `select name from pragma_table_info('${table}')`);
      const told = `${carried} ${left}`.split(' ').filter((name) => name !== '');
      expect([table, columns.map(({ name }) => name).toSorted()]).toEqual([table, told.toSorted()]);
    }
  });
});
