import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { topics } from '#shared/protocol/topics.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { makeFaults } from '#tests/support/faults.ts';
import { decide, giveTournament, ref, rows } from '#tests/support/given.ts';
import { listen } from '#tests/support/listener.ts';
import { digestStore, expectWhole } from '#tests/support/store.ts';

const faults = makeFaults();
let core: TestCore;
let id: string;
beforeAll(async () => {
  core = await makeCore({ atStep: faults.atStep });
  id = await giveTournament(core, ['Ana', 'Bob', 'Cy', 'Di', 'Eve', 'Flo', 'Gus', 'Hal']);
  await core.desk.send('tournament.start', { tournament: id });
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});

const score = (no: number) => ({
  match: ref(id, no),
  change: {
    kind: 'score',
    games: [
      [1, 0],
      [1, 0],
    ],
  },
});

describe('[EV1] a command that fails before its commit', () => {
  for (const step of ['begun', 'handled', 'recorded'] as const) {
    it(`stores nothing and sends nothing when the process fails at '${step}'`, async () => {
      const viewer = await listen(core, [topics.tournament(id), topics.tournamentStaff(id)]);
      const before = digestStore(core);
      const key = randomUUID();
      faults.failNext(step);
      await expect(core.desk.sendRaw('match.change', score(1), key)).rejects.toThrow('internal');
      expect(digestStore(core)).toBe(before);
      expect((await rows(core, id)).get(1)?.[6]).toBe(-1);
      await core.desk.send('tournament.move', { tournament: id, to: 'paused' });
      await core.desk.send('tournament.move', { tournament: id, to: 'resume' });
      await vi.waitUntil(() => viewer.events().length === 2);
      expect(viewer.types()).toEqual(['tournament.changed', 'tournament.changed']);
      viewer.close();
    });
  }

  it('leaves no half of itself in the stage kept in memory', async () => {
    faults.failNext('recorded');
    await expect(decide(core, id, 1, 1)).rejects.toThrow('internal');
    const { row } = await decide(core, id, 1, 0);
    expect(row.slice(2, 7)).toEqual([1, 8, 2, 0, 0]);
    expect((await rows(core, id)).get(5)?.[2]).toBe(1);
    await core.desk.send('match.change', { match: ref(id, 1), change: { kind: 'reset' } });
    expect((await rows(core, id)).get(5)?.[2]).toBe(0);
  });
});

describe('a command that fails after its commit', () => {
  for (const [step, no] of [
    ['committed', 2],
    ['sent', 3],
  ] as const) {
    it(`is stored, and answered by its key, when the process fails at '${step}'`, async () => {
      const viewer = await listen(core, [topics.tournament(id)]);
      const key = randomUUID();
      faults.failNext(step);
      await expect(core.desk.sendRaw('match.change', score(no), key)).rejects.toThrow('internal');
      const again = await core.desk.sendRaw('match.change', score(no), key);
      expect(again).toMatchObject({ replay: true, answer: { cleared: 0 } });
      expect(again.answer).toMatchObject({ row: expect.arrayContaining([no, 8]) as unknown });
      expect((await rows(core, id)).get(no)?.[6]).toBe(0);
      // What was not sent comes with the next commit, in its place.
      await core.desk.send('match.call', { match: ref(id, 4), station: '1' });
      await core.desk.send('match.withdrawCall', { match: ref(id, 4) });
      await vi.waitUntil(() => viewer.events().length === 3);
      const offsets = viewer.events().map(({ offset }) => offset);
      expect(offsets).toEqual([0, 1, 2].map((n) => (offsets[0] ?? 0) + n));
      viewer.close();
    });
  }

  it('is there after a restart, with its events to resume from', async () => {
    faults.failNext('committed');
    const key = randomUUID();
    await expect(core.desk.sendRaw('match.change', score(4), key)).rejects.toThrow('internal');
    core = await core.restart();
    expect(await core.desk.sendRaw('match.change', score(4), key)).toMatchObject({ replay: true });
    expect((await rows(core, id)).get(4)?.[6]).toBe(0);
    await expectWhole(core);
  });
});
