import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { giveRunning, giveTournament, playerOf, ref, rows, SINGLE } from '#tests/support/given.ts';
import { countRows, digestStore, expectRefused, expectWhole, query } from '#tests/support/store.ts';

let core: TestCore;
beforeAll(async () => {
  core = await makeCore();
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});

const cup = { name: 'Cup', game: '', config: SINGLE, capacity: 8, startsAt: null };

describe('[OP2] a key is one intention', () => {
  it('counts once when it is sent twice, and gives the first answer with a mark', async () => {
    const key = randomUUID();
    const first = await core.desk.sendRaw('tournament.create', cup, key);
    const before = digestStore(core);
    const second = await core.desk.sendRaw('tournament.create', cup, key);
    expect(first.replay).toBeUndefined();
    expect(second).toEqual({ answer: first.answer, replay: true });
    expect(digestStore(core)).toBe(before);
  });

  it('gives the first answer even when the thing has changed since', async () => {
    const key = randomUUID();
    const first = await core.desk.sendRaw('tournament.create', cup, key);
    const { id } = first.answer as { id: string };
    await core.desk.send('tournament.delete', { tournament: id });
    expect(await core.desk.sendRaw('tournament.create', cup, key)).toEqual({ answer: first.answer, replay: true });
  });

  it('is the same input in whatever order its members stand', async () => {
    const key = randomUUID();
    await core.desk.sendRaw('tournament.create', cup, key);
    const turned = Object.fromEntries(Object.entries(cup).toReversed());
    const { replay } = await core.desk.sendRaw('tournament.create', turned, key);
    expect(replay).toBe(true);
  });

  it('refuses another input, and another command, under a key that was used', async () => {
    const key = randomUUID();
    await core.desk.sendRaw('tournament.create', cup, key);
    await expectRefused(core, 'idempotency.key_reused', () =>
      core.desk.sendRaw('tournament.create', { ...cup, capacity: 9 }, key),
    );
    await expectRefused(core, 'idempotency.key_reused', () => core.desk.sendRaw('venue.renewCode', {}, key));
    await expect(core.desk.sendRaw('venue.renewCode', {}, key)).rejects.toMatchObject({ body: { status: 409 } });
  });

  it('counts once when it is sent five times at once', async () => {
    const key = randomUUID();
    const before = countRows(core);
    const sent = await Promise.all([1, 2, 3, 4, 5].map(() => core.desk.sendRaw('tournament.create', cup, key)));
    expect(new Set(sent.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
    expect(sent.filter(({ replay }) => replay === true)).toHaveLength(4);
    expect(countRows(core)['tournament']).toBe((before['tournament'] ?? 0) + 1);
  });

  it('belongs to one actor: the same key of somebody else is another intention', async () => {
    const key = randomUUID();
    const [ana, bob] = [await core.join('Ana'), await core.join('Bob')];
    const id = await giveTournament(core, []);
    await core.desk.send('tournament.move', { tournament: id, to: 'registration_open' });
    const first = await ana.sendRaw('entrant.register', { tournament: id }, key);
    const second = await bob.sendRaw('entrant.register', { tournament: id }, key);
    expect(second.replay).toBeUndefined();
    expect(second.answer).not.toEqual(first.answer);
  });

  it('is forgotten when the command was refused, so that the corrected one can use it', async () => {
    const key = randomUUID();
    const id = await giveTournament(core, ['Only']);
    await expectRefused(core, 'tournament.too_few_entrants', () =>
      core.desk.sendRaw('tournament.start', { tournament: id }, key),
    );
    await core.desk.send('entrant.add', { tournament: id, name: 'Other' });
    expect((await core.desk.sendRaw('tournament.start', { tournament: id }, key)).replay).toBeUndefined();
  });

  it('must be a UUID, in whatever case', async () => {
    for (const key of ['', 'tap', '00000000-0000-0000-0000-00000000000g'])
      await expectRefused(core, 'input.invalid', () => core.desk.sendRaw('tournament.create', cup, key));
    const key = randomUUID();
    await core.desk.sendRaw('tournament.create', cup, key.toUpperCase());
    expect((await core.desk.sendRaw('tournament.create', cup, key)).replay).toBe(true);
  });

  it('holds over a restart', async () => {
    const key = randomUUID();
    const first = await core.desk.sendRaw('tournament.create', cup, key);
    core = await core.restart();
    expect(await core.desk.sendRaw('tournament.create', cup, key)).toEqual({ answer: first.answer, replay: true });
  });
});

describe('a double tap', () => {
  it('submits a score once', async () => {
    const { id, players } = await giveRunning(core, ['Cy', 'Di']);
    const key = randomUUID();
    const input = {
      match: ref(id, 1),
      games: [
        [1, 0],
        [1, 0],
      ],
    };
    const cy = playerOf(players, 'Cy');
    const taps = await Promise.all([1, 2].map(() => cy.sendRaw('match.submitScore', input, key)));
    expect(taps[0]?.answer).toEqual(taps[1]?.answer);
    expect(query(core, 'select id from submission where stage_id = (select max(id) from stage)')).toHaveLength(1);
    expect((await rows(core, id)).get(1)?.[6]).toBe(-1);
  });
});
