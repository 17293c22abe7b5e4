import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MATCH_STATES } from '#shared/protocol/dto/match.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { decide, giveRunning, giveTournament, ref, rows } from '#tests/support/given.ts';

let core: TestCore;
beforeEach(async () => {
  core = await makeCore();
});
afterEach(() => core.stop());

describe('a tournament from the list to the champion', () => {
  it('is played by submit and confirm, and completes by itself', async () => {
    const { id, players } = await giveRunning(core, ['Ana', 'Bob', 'Cy', 'Di']);
    const [ana, di] = [players.get('Ana'), players.get('Di')];
    const { submission } =
      (await ana?.send('match.submitScore', {
        match: ref(id, 1),
        games: [
          [1, 0],
          [1, 0],
        ],
      })) ?? {};
    await di?.send('match.confirmScore', { match: ref(id, 1), submission: submission?.id ?? 0 });
    expect(MATCH_STATES[(await rows(core, id)).get(1)?.[1] ?? 0]).toBe('completed');
    await decide(core, id, 2, 0);
    await decide(core, id, 3, 0);
    await decide(core, id, 4, 0);
    const snapshot = await core.desk.ask('tournament.snapshot', { tournament: id });
    expect(snapshot.tournament.state).toBe('completed');
    expect(snapshot.standings.map(({ seed, place }) => [seed, place])).toEqual([
      [1, 1],
      [2, 2],
      [4, 3],
      [3, 4],
    ]);
    expect(await core.desk.ask('audit.verify', {})).toMatchObject({ whole: true, brokenAt: null });
  });

  it('shows what a correction clears, does it in one step, and takes it back', async () => {
    const id = await giveTournament(core, ['Ana', 'Bob', 'Cy', 'Di']);
    await core.desk.send('tournament.start', { tournament: id });
    for (const no of [1, 2, 3, 4]) await decide(core, id, no, 0);
    const change = {
      kind: 'score',
      games: [
        [0, 1],
        [0, 1],
      ],
    } as { kind: 'score'; games: [number, number][] };
    const preview = await core.desk.ask('match.previewChange', { match: ref(id, 1), change });
    expect(preview.clears.map(({ match }) => match.no)).toEqual([3, 4]);
    await expect(core.desk.send('match.change', { match: ref(id, 1), change })).rejects.toThrow('match.preview_needed');
    const done = await core.desk.send('match.change', { match: ref(id, 1), change, fingerprint: preview.fingerprint });
    expect((await core.desk.ask('tournament.snapshot', { tournament: id })).tournament.state).toBe('running');
    const undone = await core.desk.send('match.undo', { match: ref(id, 1), result: done.result });
    expect(undone.revived).toBe(2);
    expect((await core.desk.ask('tournament.snapshot', { tournament: id })).tournament.state).toBe('completed');
  });
});
