import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { topics } from '#shared/protocol/topics.ts';
import { anonymousActor, deviceActor, windowActor } from '#core/auth/actor.ts';
import { openReadOnly } from '#core/db/connection.ts';
import type { Db } from '#core/db/schema.ts';
import { createTopicPolicy } from '#core/host/topic-policy.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { giveTournament } from '#tests/support/given.ts';
import { fileOf } from '#tests/support/store.ts';

const [ME, OTHER] = ['0199a7c0-0000-7000-8000-000000000001', '0199a7c0-0000-7000-8000-000000000002'];
const actors = {
  spectator: anonymousActor('10.0.0.9'),
  player: deviceActor({ id: ME, role: 'player', person: ME }, '10.0.0.9'),
  referee: deviceActor({ id: OTHER, role: 'referee', person: null }, '10.0.0.9'),
  admin: windowActor(),
};

describe('[SB3] who may hear a topic', () => {
  let core: TestCore;
  let db: Db;
  const tournaments = { draft: '', open: '', deleted: '' };
  beforeAll(async () => {
    core = await makeCore();
    for (const key of ['draft', 'open', 'deleted'] as const) tournaments[key] = await giveTournament(core, []);
    for (const tournament of [tournaments.open, tournaments.deleted])
      await core.desk.send('tournament.move', { tournament, to: 'published' });
    await core.desk.send('tournament.delete', { tournament: tournaments.deleted });
    db = openReadOnly(fileOf(core));
  });
  afterAll(async () => {
    await db.destroy();
    await core.stop();
  });

  const cases = (): [topic: string, may: (keyof typeof actors)[]][] => [
    [topics.venue(), ['spectator', 'player', 'referee', 'admin']],
    [topics.venueStaff(), ['referee', 'admin']],
    [topics.tournament(tournaments.open), ['spectator', 'player', 'referee', 'admin']],
    [topics.tournament(tournaments.draft), ['referee', 'admin']],
    [topics.tournament(tournaments.deleted), ['referee', 'admin']],
    [topics.tournament(OTHER), ['referee', 'admin']],
    [topics.tournamentStaff(tournaments.open), ['referee', 'admin']],
    [topics.person(ME), ['player']],
    [topics.person(OTHER), []],
    [topics.device(ME), ['player']],
    [topics.device(OTHER), ['referee']],
    ['t:x/public', []],
    ['venue/own', []],
    ['', []],
  ];

  it('is everybody for what is public, the desk for drafts and staff, the owner alone for what is its own', async () => {
    const policy = createTopicPolicy(db);
    for (const [topic, may] of cases()) {
      for (const name of Object.keys(actors) as (keyof typeof actors)[])
        expect(await policy.maySubscribe(actors[name], topic), `${name} hears '${topic}'`).toBe(may.includes(name));
    }
  });
});
