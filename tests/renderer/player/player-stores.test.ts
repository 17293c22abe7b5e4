import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPlayerStores } from '#renderer/app/player/player-stores.ts';
import { topics } from '#shared/protocol/topics.ts';
import { makeBench, makeTokens, settle } from '../lib/support/scripted-host.ts';

const PERSON = '01890000-0000-7000-8000-0000000000aa';
const DEVICE = '01890000-0000-7000-8000-0000000000dd';
const TOURNAMENT = '01890000-0000-7000-8000-000000000001';
const ENTRANT = { id: 'e', tournament: TOURNAMENT, tournamentName: 'Cup', name: 'Alice', state: 'registered' };
const ME = {
  role: 'player',
  device: { id: DEVICE, name: 'Phone', kind: 'player' },
  person: { id: PERSON, name: 'Alice', hasPin: false },
  entrants: [ENTRANT],
  claims: [],
  scene: null,
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A signed-in page whose first questions were answered. */
async function openPage() {
  const bench = makeBench({ tokens: makeTokens({ device: DEVICE, person: PERSON }) });
  const stores = openPlayerStores(bench.client);
  bench.host.welcome();
  const answers: Record<string, unknown> = {
    'session.me': ME,
    'match.mine': { matches: [] },
    'tournament.list': {
      tournaments: [{ id: TOURNAMENT, state: 'registration_closed', version: 1 }],
      topic: topics.venue(),
      epoch: 'epoch-1',
      offset: 3,
    },
  };
  let answered = 0;
  const answer = async () => {
    const asked = bench.host.sent('ask').slice(answered);
    answered += asked.length;
    for (const { id, name } of asked) bench.host.say({ t: 'answer', id, answer: answers[name] });
    await settle();
    return asked.map(({ name }) => name).sort();
  };
  expect(await answer()).toEqual(['match.mine', 'session.me', 'tournament.list']);
  for (const { topic } of bench.host.sent('subscribe')) {
    bench.host.say({ t: 'subscribed', topic, epoch: 'epoch-1', offset: 3 });
  }
  return { ...bench, stores, answer };
}

describe('the player’s page', () => {
  it('hears of its own person and device, and of the list of tournaments', async () => {
    const { host } = await openPage();
    const heard = host.sent('subscribe').map(({ topic }) => topic);
    expect(heard.sort()).toEqual([topics.device(DEVICE), topics.person(PERSON), topics.venue()].sort());
  });

  it('asks again for person and matches when the host says that something of the person changed', async () => {
    const { host, answer } = await openPage();
    host.event(topics.person(PERSON), 4, 'person.changed');
    await settle();
    expect(await answer()).toEqual(['match.mine', 'session.me']);
  });

  it('asks many things that changed at once no more often than it must', async () => {
    const { host, answer } = await openPage();
    for (const offset of [4, 5, 6, 7, 8]) host.event(topics.person(PERSON), offset, 'person.changed');
    await settle();
    expect(await answer()).toEqual(['match.mine', 'session.me']);
    expect(await answer()).toEqual(['match.mine', 'session.me']);
    expect(await answer()).toEqual([]);
  });

  it('asks for its matches when its tournament starts', async () => {
    const { host, answer } = await openPage();
    const tournament = { id: TOURNAMENT, state: 'running', version: 2 };
    host.event(topics.venue(), 4, 'tournament.changed', { tournament });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await answer()).toEqual(['match.mine']);
  });

  it('leaves its matches alone when only the number of entrants changes', async () => {
    const { host, answer } = await openPage();
    const tournament = { id: TOURNAMENT, state: 'registration_closed', entrants: 9, version: 2 };
    host.event(topics.venue(), 4, 'tournament.changed', { tournament });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await answer()).toEqual([]);
  });

  it('signs the device out when the host says so', async () => {
    const { host, client, stores } = await openPage();
    host.event(topics.device(DEVICE), 4, 'device.revoked');
    await settle();
    expect(client.session.getState()).toEqual({ tokens: undefined, ended: true });
    expect(stores.matches.getState()).toMatchObject({ status: 'idle', matches: [] });
  });
});
