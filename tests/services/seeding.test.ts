import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import type { QueryInput } from '#shared/protocol/registry.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { decide, entrantsOf, giveTournament } from '#tests/support/given.ts';
import { expectRefused, expectWhole } from '#tests/support/store.ts';

let core: TestCore;
beforeAll(async () => {
  core = await makeCore();
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});

async function giveList(csv: string, config?: StageConfigDto): Promise<string> {
  const tournament = await giveTournament(core, [], config);
  await core.desk.send('entrant.import', { tournament, csv, mode: 'all' });
  return tournament;
}

async function look(tournament: string) {
  const { entrants, tournament: dto } = await core.desk.ask('tournament.snapshot', { tournament });
  return { names: entrants.map(({ name }) => name).join(' '), seeding: dto.seeding };
}

const RANKED = 'name,points,since\nAna,10,2020\nBob,,\nCy,30,\nDi,10,2018\nEd,,\n';

describe('seeding by ranking', () => {
  it('names in the preview who has no ranking, changes nothing yet, and then makes just that', async () => {
    const tournament = await giveList(RANKED);
    const preview = await core.desk.ask('entrant.previewSeeding', { tournament, method: 'ranked' });
    expect(preview.unranked.map(({ name }) => name)).toEqual(['Bob', 'Ed']);
    expect(await look(tournament)).toMatchObject({ names: 'Ana Bob Cy Di Ed', seeding: { method: 'order' } });
    await core.desk.send('entrant.setSeeding', { tournament, method: 'ranked', fingerprint: preview.fingerprint });
    expect(await look(tournament)).toEqual({
      names: 'Cy Di Ana Bob Ed',
      seeding: { method: 'ranked', random: null, apart: [], from: null },
    });
  });

  it('is refused when the list changed since the preview', async () => {
    const tournament = await giveList(RANKED);
    const { fingerprint } = await core.desk.ask('entrant.previewSeeding', { tournament, method: 'ranked' });
    await core.desk.send('entrant.add', { tournament, name: 'Flo', points: 99 });
    await expectRefused(core, 'seeding.changed_meanwhile', () =>
      core.desk.send('entrant.setSeeding', { tournament, method: 'ranked', fingerprint }),
    );
  });

  it('is by hand once somebody is moved, comes late with points, or is ranked anew; not for a late one without', async () => {
    const seed = async () => {
      const tournament = await giveList(RANKED);
      await core.desk.send('entrant.setSeeding', { tournament, method: 'ranked' });
      return { tournament, ids: await entrantsOf(core, tournament) };
    };
    const methodOf = async (tournament: string) => (await look(tournament)).seeding.method;
    const late = await seed();
    await core.desk.send('entrant.add', { tournament: late.tournament, name: 'Late' });
    expect(await methodOf(late.tournament)).toBe('ranked');
    await core.desk.send('entrant.add', { tournament: late.tournament, name: 'Strong', points: 5 });
    expect(await methodOf(late.tournament)).toBe('manual');
    const moved = await seed();
    await core.desk.send('entrant.moveSeed', { entrant: moved.ids.get('Ed') ?? '', seed: 1 });
    expect(await methodOf(moved.tournament)).toBe('manual');
    const anew = await seed();
    await core.desk.send('entrant.update', { entrant: anew.ids.get('Ed') ?? '', club: 'North' });
    expect(await methodOf(anew.tournament)).toBe('ranked');
    await core.desk.send('entrant.update', { entrant: anew.ids.get('Ed') ?? '', points: 1 });
    expect(await methodOf(anew.tournament)).toBe('manual');
  });
});

describe('keeping clubs apart', () => {
  const CLUBS = 'name,club,region\n1,x,n\n2,,n\n3,,\n4,,\n5,,\n6,,\n7,,\n8, X ,\n';

  it('shows the clashes before and after for every round, and then makes what it showed', async () => {
    const tournament = await giveList(CLUBS);
    const wanted: QueryInput<'entrant.previewSeeding'> = {
      tournament,
      method: 'order',
      apart: { by: ['club'], rounds: 1 },
    };
    const preview = await core.desk.ask('entrant.previewSeeding', wanted);
    expect(preview.clashes).toEqual([
      {
        by: 'club',
        said: 2,
        rounds: [
          { round: 1, before: 1, after: 0 },
          { round: 2, before: 0, after: 0 },
          { round: 3, before: 0, after: 1 },
        ],
      },
      expect.objectContaining({ by: 'region', said: 2 }),
    ]);
    expect(preview.displacement).toEqual({ moved: 2, places: 2, most: 1 });
    await core.desk.send('entrant.setSeeding', { ...wanted, fingerprint: preview.fingerprint });
    expect(await look(tournament)).toEqual({
      names: '1 2 3 4 5 6 8 7',
      seeding: { method: 'order', random: null, apart: ['club'], from: null },
    });
  });

  it('goes on top of the seeds as they stand, and keeps how these were made', async () => {
    const tournament = await giveList(CLUBS);
    await core.desk.send('entrant.setSeeding', { tournament, method: 'random', random: 'hall' });
    await core.desk.send('entrant.setSeeding', {
      tournament,
      method: 'current',
      apart: { by: ['club', 'region'], rounds: 2 },
    });
    expect((await look(tournament)).seeding).toMatchObject({
      method: 'random',
      random: 'hall',
      apart: ['club', 'region'],
    });
  });

  it('puts clubmates into different groups', async () => {
    const groups: StageConfigDto = {
      format: 'round-robin',
      groups: 2,
      times: 1,
      points: { win: 3, draw: 1, loss: 0 },
      tieBreaks: ['points'],
      length: { bestOf: 1 },
    };
    const tournament = await giveList('name,club\n1,x\n2,\n3,\n4,x\n', groups);
    const preview = await core.desk.ask('entrant.previewSeeding', {
      tournament,
      method: 'order',
      apart: { by: ['club'], rounds: 1 },
    });
    expect([preview.meet, preview.clashes[0]?.rounds]).toEqual(['pool', [{ round: 1, before: 1, after: 0 }]]);
  });

  it('says that there is no stage for so few, and still shows an order for them', async () => {
    const tournament = await giveList('name,club\n1,x\n');
    await expectRefused(core, 'stage.too_few_entrants', () =>
      core.desk.ask('entrant.previewSeeding', { tournament, method: 'order', apart: { by: ['club'], rounds: 1 } }),
    );
    const preview = await core.desk.ask('entrant.previewSeeding', { tournament, method: 'order' });
    expect(preview.order).toHaveLength(1);
  });
});

describe('seeding by a former event', () => {
  it('takes its places, finds people by their name, and names who was not there', async () => {
    const former = await giveTournament(core, ['Ana', 'Bob', 'Cy', 'Di']);
    const tournament = await giveList('name\nEve\nana\nDI\nBob\n');
    expect((await core.desk.ask('entrant.seedingSources', { tournament })).sources.map(({ id }) => id)).not.toContain(
      former,
    );
    await expectRefused(core, 'seeding.no_standings', () =>
      core.desk.send('entrant.setSeeding', { tournament, method: 'standings', from: former }),
    );
    await core.desk.send('tournament.start', { tournament: former });
    // Di beats Ana, Bob beats Cy; Ana is third, and Di wins.
    await decide(core, former, 1, 1);
    await decide(core, former, 2, 0);
    await decide(core, former, 3, 0);
    await decide(core, former, 4, 0);
    expect((await core.desk.ask('entrant.seedingSources', { tournament })).sources.map(({ id }) => id)).toContain(
      former,
    );
    const preview = await core.desk.ask('entrant.previewSeeding', { tournament, method: 'standings', from: former });
    expect(preview.missing.map(({ name }) => name)).toEqual(['Eve']);
    await core.desk.send('entrant.setSeeding', { tournament, method: 'standings', from: former });
    expect(await look(tournament)).toMatchObject({
      names: 'DI Bob ana Eve',
      seeding: { method: 'standings', from: former },
    });
  });

  it('needs to be told which', async () => {
    const tournament = await giveTournament(core, ['Ana', 'Bob']);
    await expectRefused(core, 'input.invalid', () =>
      core.desk.send('entrant.setSeeding', { tournament, method: 'standings' }),
    );
    await expectRefused(core, 'seeding.no_standings', () =>
      core.desk.send('entrant.setSeeding', { tournament, method: 'standings', from: tournament }),
    );
  });
});

describe('a seeding that is undone', () => {
  it('is as before, with how it was made, and can be done again; who came meanwhile is last', async () => {
    const tournament = await giveList(RANKED);
    await core.desk.send('entrant.setSeeding', { tournament, method: 'random', random: 'hall' });
    const drawn = await look(tournament);
    const { undo } = await core.desk.send('entrant.setSeeding', { tournament, method: 'order' });
    expect((await core.desk.ask('entrant.list', { tournament })).undo).toBe(undo);
    await core.desk.send('entrant.add', { tournament, name: 'Late' });
    const back = await core.desk.send('entrant.undoSeeding', { undo });
    expect(await look(tournament)).toEqual({ ...drawn, names: `${drawn.names} Late` });
    await core.desk.send('entrant.undoSeeding', { undo: back.undo });
    expect(await look(tournament)).toMatchObject({ names: 'Ana Bob Cy Di Ed Late', seeding: { method: 'order' } });
    await expectRefused(core, 'seeding.nothing_to_undo', () => core.desk.send('entrant.undoSeeding', { undo }));
  });

  it('brings a ranking back after a slip of the hand', async () => {
    const tournament = await giveList(RANKED);
    await core.desk.send('entrant.setSeeding', { tournament, method: 'ranked' });
    const ranked = await look(tournament);
    const ids = await entrantsOf(core, tournament);
    const { undo } = await core.desk.send('entrant.moveSeed', { entrant: ids.get('Ed') ?? '', seed: 1 });
    await core.desk.send('entrant.undoSeeding', { undo });
    expect(await look(tournament)).toEqual(ranked);
  });

  it('stays as it is after the start', async () => {
    const tournament = await giveList(RANKED);
    const { undo } = await core.desk.send('entrant.setSeeding', { tournament, method: 'ranked' });
    await core.desk.send('tournament.start', { tournament });
    await expectRefused(core, 'tournament.already_started', () => core.desk.send('entrant.undoSeeding', { undo }));
  });
});

describe('what is known of an entrant', () => {
  it('is club and region for all, points and since for the desk', async () => {
    const tournament = await giveTournament(core, []);
    const since = Date.UTC(2019, 4, 1);
    const added = await core.desk.send('entrant.add', { tournament, name: 'Ana', club: ' North ', points: 7, since });
    expect(added).toMatchObject({ club: 'North', warning: null });
    await core.desk.send('entrant.update', { entrant: added.id, region: 'Dhaka', points: null });
    await core.desk.send('tournament.move', { tournament, to: 'published' });
    const [seen] = (await core.anyone.ask('tournament.snapshot', { tournament })).entrants;
    expect(seen).toEqual({
      ...{ id: added.id, name: 'Ana', seed: 1, state: 'registered', claimed: false },
      ...{ club: 'North', region: 'Dhaka' },
    });
    expect((await core.desk.ask('entrant.list', { tournament })).entrants[0]).toMatchObject({ points: null, since });
  });

  it('is refused where it can’t be', async () => {
    const tournament = await giveTournament(core, []);
    const add = (more: object) => core.desk.send('entrant.add', { tournament, name: 'Ana', ...more });
    await expectRefused(core, 'entrant.club_too_long', () => add({ club: 'x'.repeat(65) }));
    await expectRefused(core, 'entrant.region_too_long', () => add({ region: 'x'.repeat(65) }));
    await expectRefused(core, 'entrant.since_not_a_date', () => add({ since: core.now() + 3 * 86_400_000 }));
    await expectRefused(core, 'input.invalid', () => add({ points: -1 }));
  });
});
