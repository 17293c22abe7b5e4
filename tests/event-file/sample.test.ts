import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { playOn } from '#tests/support/play.ts';
import { expectRefused, expectWhole } from '#tests/support/store.ts';

let core: TestCore;
beforeEach(async () => {
  core = await makeCore({ now: Date.UTC(2027, 4, 1, 18) });
});
afterEach(async () => {
  await expectWhole(core);
  await core.stop();
});

const list = async () => (await core.desk.ask('tournament.list', {})).tournaments;
const sample = async () => (await core.desk.ask('event.sample', {})).tournaments;

describe('the sample event', () => {
  it.each(['en', 'bn'] as const)(
    'in %s is there in one step: one that runs, one that is over, one to start; this evening',
    async (language) => {
      expect(await sample()).toEqual([]);
      const { imported } = await core.desk.send('event.loadSample', { language });
      expect((await list()).map(({ state }) => state).toSorted()).toEqual([
        'completed',
        'registration_open',
        'running',
      ]);
      expect(await sample()).toEqual(imported.map(({ tournament }) => tournament));
      for (const { name, createdAt, startedAt } of await list()) {
        expect(/\p{Script=Bengali}/u.test(name)).toBe(language === 'bn');
        for (const time of [createdAt, startedAt ?? createdAt]) {
          expect(time).toBeLessThanOrEqual(core.now());
          expect(time).toBeGreaterThan(core.now() - 12 * 3_600_000);
        }
      }
    },
  );

  it('can be played on to its end', async () => {
    await core.desk.send('event.loadSample', { language: 'en' });
    const running = (await list()).find(({ state }) => state === 'running')?.id ?? '';
    await playOn(core, running, 100);
    expect((await list()).find(({ id }) => id === running)?.state).toBe('completed');
  });

  it('goes in one step, also while it runs, leaves alone what is not its own, and can be restored', async () => {
    const own = { name: 'Own', game: '', config: (await loadOne()).config, capacity: 8, startsAt: null };
    const { id } = await core.desk.send('tournament.create', own);
    await core.desk.send('event.removeSample', {});
    expect((await list()).map(({ name }) => name)).toEqual(['Own']);
    expect(await sample()).toEqual([]);
    await expectRefused(core, 'sample.not_found', () => core.desk.send('event.removeSample', {}));
    const { tournaments } = await core.desk.ask('tournament.list', { deleted: true });
    const gone = tournaments.filter((one) => one.id !== id);
    expect(gone).toHaveLength(3);
    await core.desk.send('tournament.restore', { tournament: gone[0]?.id ?? '' });
    expect(await sample()).toEqual([gone[0]?.id]);
  });

  it('loaded again begins anew: what was tried in the former one is put aside', async () => {
    await loadOne();
    const first = await sample();
    await loadOne();
    expect(await list()).toHaveLength(3);
    expect((await sample()).some((id) => first.includes(id))).toBe(false);
  });
});

async function loadOne() {
  await core.desk.send('event.loadSample', { language: 'en' });
  const [one] = await list();
  if (one === undefined) throw new Error('the sample has no tournament');
  return one;
}
