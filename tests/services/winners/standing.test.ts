import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { topics } from '#shared/protocol/topics.ts';
import { makeCore, type TestCore } from '../../support/core.ts';
import { giveRunning, playerOf, tournamentState } from '../../support/given.ts';
import { listen } from '../../support/listener.ts';
import { KNOCKOUT, placesOf, playAll, score, start, winnersOf } from './support.ts';

const FOUR = ['Ana', 'Ben', 'Cem', 'Dia'] as const;

let core: TestCore;
beforeEach(async () => {
  core = await makeCore();
});
afterEach(() => core.stop());

/** Frames arrive in order, so that what came before this answer has arrived with it. */
async function announced(hall: Awaited<ReturnType<typeof listen>>): Promise<string[]> {
  await core.desk.ask('venue.info', {});
  return hall.types().filter((type) => ['tournament.completed', 'winners.withdrawn'].includes(type));
}

describe('the winners of a tournament', () => {
  it('are told once, by entrant and seed, however often one asks', async () => {
    const id = await start(core, FOUR, KNOCKOUT);
    const hall = await listen(core, [topics.tournament(id)]);
    await playAll(core, id);
    const first = await core.desk.ask('winners.get', { tournament: id });
    expect(await core.desk.ask('winners.get', { tournament: id })).toEqual(first);
    expect(await announced(hall)).toEqual(['tournament.completed']);
    const told = hall.events().find(({ type }) => type === 'tournament.completed')?.data;
    expect(told).toMatchObject({ podium: first.places.map((one) => expect.objectContaining(one)) });
    // The same result entered again is the same answer, and no second event.
    await score(core, id, 3, [1, 0]);
    expect(await announced(hall)).toEqual(['tournament.completed']);
    hall.close();
  });

  it('are kept with their trace, also after a restart', async () => {
    const id = await start(core, FOUR, KNOCKOUT);
    await playAll(core, id);
    const before = await winnersOf(core, id);
    core = await core.restart();
    expect(await winnersOf(core, id)).toEqual(before);
  });

  it('wait for a match that is open or disputed, and name it', async () => {
    const { id, players } = await giveRunning(core, FOUR, KNOCKOUT);
    await score(core, id, 1, [1, 0]);
    expect(await winnersOf(core, id)).toMatchObject({ is: 'open', open: [{ stage: 1, no: 2 }, { no: 3 }] });
    await score(core, id, 2, [1, 0]);
    const match = { tournament: id, stage: 1, no: 3 };
    const { submission } = await playerOf(players, 'Ana').send('match.submitScore', { match, games: [[1, 0]] });
    await playerOf(players, 'Ben').send('match.objectScore', { match, submission: submission.id, reason: 'No' });
    expect(await winnersOf(core, id)).toMatchObject({ is: 'open', open: [], disputed: [{ stage: 1, no: 3 }] });
    expect(await tournamentState(core, id)).toBe('running');
    await core.desk.send('match.confirmScore', { match, submission: submission.id });
    expect((await winnersOf(core, id)).podium[0]).toEqual([1, 'Ana']);
  });

  it('are withdrawn when a correction opens a match, come again, and what stood before is kept', async () => {
    const id = await start(core, FOUR, KNOCKOUT);
    await playAll(core, id);
    const hall = await listen(core, [topics.tournament(id)]);
    const match = { tournament: id, stage: 1, no: 3 };
    await core.desk.send('match.change', { match, change: { kind: 'reset' } });
    expect(await tournamentState(core, id)).toBe('running');
    expect(await winnersOf(core, id)).toMatchObject({ is: 'open', open: [{ no: 3 }], former: [{ until: core.now() }] });
    expect(await placesOf(core, id)).toEqual([]);
    await score(core, id, 3, [0, 1]);
    expect((await winnersOf(core, id)).podium[0]).toEqual([1, 'Ben']);
    expect(await announced(hall)).toEqual(['winners.withdrawn', 'tournament.completed']);
    hall.close();
  });

  it('are others at once after a correction that opens nothing, and the undo brings the former back', async () => {
    const id = await start(core, FOUR, KNOCKOUT);
    await playAll(core, id);
    const hall = await listen(core, [topics.tournament(id)]);
    const { result } = await score(core, id, 3, [0, 1]);
    expect((await placesOf(core, id))[0]).toEqual([1, 'Ben']);
    await core.desk.send('match.undo', { match: { tournament: id, stage: 1, no: 3 }, result });
    const back = await winnersOf(core, id);
    expect(back.podium[0]).toEqual([1, 'Ana']);
    expect(back.former).toHaveLength(2);
    expect(await announced(hall)).toEqual(['tournament.completed', 'tournament.completed']);
    hall.close();
  });

  it('are known of a tournament that was completed by hand before its last stage', async () => {
    const { id } = await core.desk.send('tournament.create', {
      name: 'Cup',
      game: '',
      config: KNOCKOUT,
      following: [{ advance: 2, config: KNOCKOUT }],
      capacity: 8,
      startsAt: null,
    });
    await core.desk.send('entrant.import', { tournament: id, csv: `name\n${FOUR.join('\n')}`, mode: 'all' });
    await core.desk.send('tournament.start', { tournament: id });
    await playAll(core, id);
    expect(await winnersOf(core, id)).toMatchObject({ is: 'open', next: 'stage' });
    await core.desk.send('tournament.move', { tournament: id, to: 'completed' });
    expect((await winnersOf(core, id)).podium[0]).toEqual([1, 'Ana']);
    await core.desk.send('stage.open', { tournament: id, stage: 2 });
    expect(await tournamentState(core, id)).toBe('running');
    expect(await winnersOf(core, id)).toMatchObject({ is: 'open', former: [{}] });
  });
});

describe('a title by forfeits', () => {
  const forfeit = (tournament: string, no: number, winner: 0 | 1) =>
    core.desk.send('match.change', { match: { tournament, stage: 1, no }, change: { kind: 'forfeit', winner } });

  async function winByForfeit(): Promise<string> {
    const id = await start(core, FOUR, KNOCKOUT);
    await forfeit(id, 1, 0);
    await score(core, id, 2, [1, 0]);
    await score(core, id, 3, [1, 0]);
    return id;
  }

  it('waits for an organizer, who is told, and lets it stand with a note', async () => {
    const id = await winByForfeit();
    const hall = await listen(core, [topics.tournament(id)]);
    const waiting = await winnersOf(core, id);
    expect(waiting).toMatchObject({
      is: 'review',
      review: { code: 'winner.mostly_forfeits', forfeits: 1, matches: 2 },
      confirmed: null,
    });
    expect(await placesOf(core, id)).toEqual([]);
    expect((await core.desk.ask('attention.list', {})).items).toMatchObject([{ kind: 'review', tournament: id }]);
    const confirm = (fingerprint: string) =>
      core.desk.send('winners.confirm', { tournament: id, fingerprint, note: 'Dia went home' });
    await expect(confirm('another')).rejects.toThrow('winners.changed_meanwhile');
    const { ruling } = await confirm(waiting.fingerprint);
    expect(await winnersOf(core, id)).toMatchObject({ is: 'determined', confirmed: { ruling, note: 'Dia went home' } });
    expect((await placesOf(core, id))[0]).toEqual([1, 'Ana']);
    await expect(confirm(waiting.fingerprint)).rejects.toThrow('winners.no_review');
    expect((await core.anyone.ask('winners.get', { tournament: id })).confirmed?.note).toBe('');

    await core.desk.send('winners.takeBack', { tournament: id, ruling });
    expect((await winnersOf(core, id)).is).toBe('review');
    expect(await announced(hall)).toEqual(['tournament.completed', 'winners.withdrawn']);
    hall.close();
  });

  it('needs no review once it was corrected, and what was confirmed counts again with the same result', async () => {
    const id = await winByForfeit();
    const { fingerprint } = await winnersOf(core, id);
    await core.desk.send('winners.confirm', { tournament: id, fingerprint, note: 'Seen' });
    const { result } = await score(core, id, 1, [1, 0]);
    expect(await winnersOf(core, id)).toMatchObject({ is: 'determined', review: null });
    await core.desk.send('match.undo', { match: { tournament: id, stage: 1, no: 1 }, result });
    expect(await winnersOf(core, id)).toMatchObject({ is: 'determined', confirmed: { note: 'Seen' } });
  });
});
