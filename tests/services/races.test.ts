import { readRows } from '#shared/protocol/dto/columns.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { topics } from '#shared/protocol/topics.ts';
import { StageCache } from '#core/services/stages/stage-cache.ts';
import { openReadOnly } from '#core/db/connection.ts';
import { getStage } from '#core/db/queries/stages.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { makeFaults } from '#tests/support/faults.ts';
import { decide, DOUBLE, giveRunning, giveTournament, LOST, playerOf, ref, rows, WON } from '#tests/support/given.ts';
import { listen } from '#tests/support/listener.ts';
import { expectWhole, fileOf, query } from '#tests/support/store.ts';

const faults = makeFaults();
let core: TestCore;
beforeAll(async () => {
  core = await makeCore({ atStep: faults.atStep });
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});
const names = (n: number) => Array.from({ length: n }, (_, index) => `P${index + 1}`);

describe('fifty commands at once', () => {
  it('are each done once, and their events come in the order of their commits', async () => {
    const { id, players } = await giveRunning(core, names(32));
    const viewer = await listen(core, [topics.tournament(id)]);
    const games = { games: WON };
    const sent = await Promise.allSettled([
      ...[...players.values()].map(async (player, index) => {
        const no = index < 16 ? index + 1 : 32 - index;
        return player.send('match.submitScore', { match: ref(id, no), ...games });
      }),
      ...names(18).map((_, index) => core.desk.send('match.call', { match: ref(id, index + 1), station: `T${index}` })),
    ]);
    expect(sent).toHaveLength(50);
    for (const one of sent)
      if (one.status === 'rejected') expect(String(one.reason)).toMatch(/match\.(not_|move_|already_)/);
    const head = () =>
      query<{ head: number }>(core, 'select head from topic where id = ?', topics.tournament(id))[0]?.head;
    await vi.waitUntil(() => viewer.events().at(-1)?.offset === head());
    const heard = viewer.events().map(({ offset }) => offset);
    expect(heard).toEqual(heard.map((_, index) => (heard[0] ?? 0) + index));
    // Later rows of a match carry higher versions: what is heard last is what is stored.
    const last = new Map<number, unknown>();
    for (const { data, type } of viewer.events())
      if (type === 'matches.changed')
        for (const row of (data as { rows: number[][] }).rows) {
          expect(row[9]).toBeGreaterThan((last.get(row[0] ?? 0) as number[] | undefined)?.[9] ?? -1);
          last.set(row[0] ?? 0, row);
        }
    const stored = await rows(core, id);
    for (const [no, row] of last) expect(stored.get(no)).toEqual(row);
    viewer.close();
  });
});

describe('a stage kept in memory', () => {
  it('never shows what was rolled back, whatever was asked meanwhile', async () => {
    const id = await giveTournament(core, names(8), DOUBLE);
    await core.desk.send('tournament.start', { tournament: id });
    const seen: unknown[] = [];
    for (const winner of [1, 0] as const) {
      if (winner === 1) faults.failNext('recorded');
      const asked = Promise.all(names(10).map(() => core.desk.ask('match.get', { match: ref(id, 5) })));
      await decide(core, id, 1, winner).catch(() => undefined);
      for (const { row, why } of await asked) seen.push([row[2], why[0].at(-1)?.kind]);
    }
    const kinds = new Set(seen.map((one) => JSON.stringify(one)));
    // Open or seed 1 (the loser of a winner 0 is seed 8), and no third thing.
    expect([...kinds].every((kind) => !kind.includes('[1,'))).toBe(true);
    const { standings } = await core.desk.ask('tournament.snapshot', { tournament: id });
    const fresh = await core.restart({ atStep: faults.atStep });
    core = fresh;
    expect((await core.desk.ask('tournament.snapshot', { tournament: id })).standings).toEqual(standings);
  });

  it('is the same as one derived anew, after any mix of commands that failed and did not', async () => {
    const id = await giveTournament(core, names(8), DOUBLE);
    await core.desk.send('tournament.start', { tournament: id });
    const steps = ['begun', 'handled', 'recorded', 'committed', 'sent', undefined] as const;
    for (let no = 1; no <= 10; no++) {
      const step = steps[no % steps.length];
      if (step !== undefined) faults.failNext(step);
      await decide(core, id, no, no % 3 === 0 ? 1 : 0).catch(() => undefined);
      faults.disarm();
      const { stages, standings } = await core.desk.ask('tournament.snapshot', { tournament: id });
      const why = await Promise.all([11, 12, 13, 14].map((n) => core.desk.ask('match.get', { match: ref(id, n) })));
      core = await core.restart({ atStep: faults.atStep });
      const again = await core.desk.ask('tournament.snapshot', { tournament: id });
      expect({ stages: again.stages, standings: again.standings }).toEqual({ stages, standings });
      expect(await Promise.all([11, 12, 13, 14].map((n) => core.desk.ask('match.get', { match: ref(id, n) })))).toEqual(
        why,
      );
    }
  });

  it('is not put back by a look that began before a newer one', async () => {
    const id = await giveTournament(core, names(4));
    await core.desk.send('tournament.start', { tournament: id });
    const db = openReadOnly(fileOf(core));
    const cache = new StageCache();
    const old = await getStage(db, id, 1);
    await decide(core, id, 1, 0);
    const now = await getStage(db, id, 1);
    if (old === undefined || now === undefined) throw new Error('the stage is missing');
    const live = await cache.look(db, now);
    await cache.look(db, old);
    expect(await cache.look(db, now)).toBe(live);
    await db.destroy();
  });
});

describe('a query while a command is at work', () => {
  it('sees all of the command or nothing of it', async () => {
    const { id, players } = await giveRunning(core, names(4));
    await decide(core, id, 2, 0);
    const views: string[] = [];
    const look = async () => {
      const found = await core.anyone.ask('tournament.snapshot', { tournament: id });
      const stored = readRows(found.stages[0]?.rows ?? []);
      views.push([stored[0]?.[6], stored[3]?.[2], stored[2]?.[2]].join());
    };
    const { submission } = await playerOf(players, 'P1').send('match.submitScore', { match: ref(id, 1), games: LOST });
    await Promise.all([
      ...names(8).map(look),
      playerOf(players, 'P4').send('match.confirmScore', { match: ref(id, 1), submission: submission.id }),
      ...names(8).map(look),
    ]);
    expect(views).toHaveLength(16);
    for (const view of views) expect(['-1,0,0', '1,4,1']).toContain(view);
  });
});
