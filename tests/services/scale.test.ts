import { readRows } from '#shared/protocol/dto/columns.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TournamentSnapshot } from '#shared/protocol/dto/match.ts';
import { packSnapshot } from '#core/host/snapshot-store.ts';
import { type Client, makeCore, type TestCore } from '#tests/support/core.ts';
import { decide, DOUBLE, entrantsOf, giveTournament, ref } from '#tests/support/given.ts';
import { countStatements } from '#tests/support/statements.ts';
import { countRows, expectWhole, query } from '#tests/support/store.ts';

const ENTRANTS = 4096;
const names = (n: number) => Array.from({ length: n }, (_, index) => `Player ${index + 1}`);

describe('a double elimination of 4,096', () => {
  let core: TestCore;
  let id: string;
  let snapshot: TournamentSnapshot;
  beforeAll(async () => {
    core = await makeCore();
    id = await giveTournament(core, names(ENTRANTS), DOUBLE);
    await core.desk.send('tournament.start', { tournament: id });
    snapshot = await core.desk.ask('tournament.snapshot', { tournament: id });
  });
  afterAll(async () => {
    await expectWhole(core);
    await core.stop();
  });

  it('is stored whole', () => {
    expect(countRows(core)).toMatchObject({ entrant: ENTRANTS, stage_seed: ENTRANTS, match: 2 * ENTRANTS - 1 });
    const [seeds] = query<{ low: number; high: number; n: number }>(
      core,
      'select min(seed) as low, max(seed) as high, count(distinct entrant_id) as n from stage_seed',
    );
    expect(seeds).toEqual({ low: 1, high: ENTRANTS, n: ENTRANTS });
  });

  it('takes a result, which touches its own match and the two that follow', async () => {
    const { row } = await decide(core, id, 1, 0);
    expect(row.slice(0, 7)).toEqual([1, 8, 1, ENTRANTS, 2, 0, 0]);
    const [event] = query<{ payload: string }>(
      core,
      `select payload from event where type = 'matches.changed' order by id desc limit 1`,
    );
    expect((JSON.parse(event?.payload ?? '') as { rows: unknown[] }).rows).toHaveLength(3);
  });

  it('shows itself in a snapshot of under 150 kB', async () => {
    expect(snapshot.entrants.map(({ name }) => name)).toEqual(names(ENTRANTS));
    expect(readRows(snapshot.stages[0]?.rows ?? [])).toHaveLength(2 * ENTRANTS - 1);
    expect(snapshot.standings).toHaveLength(ENTRANTS);
    expect((await packSnapshot(snapshot)).length).toBeLessThan(150_000);
  });

  it('asks the desk for the first fifty matches to call, and counts the rest', async () => {
    const { items, counts } = await core.desk.ask('attention.list', { tournament: id });
    expect(items).toHaveLength(50);
    expect(counts).toMatchObject({ ready: 2047, done: 1 });
  });

  it('is drawn anew, previewed and corrected like any other', async () => {
    const change = { kind: 'reset' as const };
    const { fingerprint } = await core.desk.ask('match.previewChange', { match: ref(id, 1), change });
    await core.desk.send('match.change', { match: ref(id, 1), change, fingerprint });
    const other = await giveTournament(core, names(ENTRANTS), DOUBLE);
    await core.desk.send('entrant.setSeeding', { tournament: other, method: 'random', random: 'x' });
    const { entrants } = await core.desk.ask('tournament.snapshot', { tournament: other });
    expect(entrants.map(({ seed }) => seed)).toEqual(entrants.map((_, index) => index + 1));
  });
});

describe('the number of statements', () => {
  const actions = {
    'entrant.import': async (core: TestCore, n: number) => void (await giveTournament(core, names(n), DOUBLE)),
    'tournament.start': start,
    'tournament.snapshot': async (core: TestCore, n: number) =>
      void (await core.desk.ask('tournament.snapshot', { tournament: await running(core, n) })),
    'match.change': async (core: TestCore, n: number) => void (await decide(core, await running(core, n), 1, 0)),
    'match.get': async (core: TestCore, n: number) =>
      void (await core.desk.ask('match.get', { match: ref(await running(core, n), 1) })),
    'entrant.list': async (core: TestCore, n: number) =>
      void (await core.desk.ask('entrant.list', { tournament: await running(core, n) })),
    'match.mine': async (core: TestCore, n: number) => void (await (await speakerOf(core, n)).ask('match.mine', {})),
    'attention.list': async (core: TestCore, n: number) =>
      void (await core.desk.ask('attention.list', { tournament: await running(core, n) })),
  };
  const kept = new Map<number, string>();
  const speakers = new Map<number, Client>();
  let core: TestCore;
  beforeAll(async () => {
    core = await makeCore();
  });
  afterAll(() => core.stop());
  async function start(on: TestCore, n: number): Promise<void> {
    const tournament = await giveTournament(on, names(n), DOUBLE);
    await on.desk.send('tournament.start', { tournament });
    kept.set(n, tournament);
  }
  async function running(on: TestCore, n: number): Promise<string> {
    if (!kept.has(n)) await start(on, n);
    return kept.get(n) ?? '';
  }

  async function speakerOf(on: TestCore, n: number): Promise<Client> {
    const known = speakers.get(n);
    if (known !== undefined) return known;
    const entrant = (await entrantsOf(on, await running(on, n))).get('Player 1') ?? '';
    const { token } = await on.desk.send('entrant.createClaim', { entrant });
    const speaker = on.as((await on.anyone.send('session.exchange', { token })).accessToken);
    speakers.set(n, speaker);
    return speaker;
  }

  for (const [name, action] of Object.entries(actions)) {
    it(`of ${name} does not grow with the entrants, or by a small part of them`, async () => {
      await running(core, 64);
      await running(core, 512);
      await speakerOf(core, 64);
      await speakerOf(core, 512);
      const small = await countStatements(() => action(core, 64));
      const large = await countStatements(() => action(core, 512));
      expect(small).toBeGreaterThan(1);
      expect(large - small).toBeLessThan(20);
    });
  }
});
