import { toColumns } from '#shared/protocol/dto/columns.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MatchRow, TournamentSnapshot } from '#shared/protocol/dto/match.ts';
import type { LiveScore } from '#shared/protocol/live.ts';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import type { Client } from '#renderer/lib/client.ts';
import { AppClientError } from '#renderer/lib/client-error.ts';
import { occupantName, openTournament } from '#renderer/stores/tournament-store.ts';
import { EPOCH, makeBench, settle, type Bench } from './support/scripted-host.ts';

const ID = '01890000-0000-7000-8000-000000000001';
const TOPIC = `t:${ID}/public`;
const READY = 1;
const LIVE = 5;
const COMPLETED = 8;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function row(no: number, state = READY, version = 1): MatchRow {
  return [no, state, 2 * no - 1, 2 * no, -1, -1, -1, '', 0, version];
}

function makeTournament(change: Partial<TournamentDto> = {}): TournamentDto {
  const config = { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 3 } } } as const;
  return {
    id: ID,
    name: 'Cup',
    game: '',
    state: 'running',
    config,
    following: [],
    capacity: 8,
    entrants: 4,
    placesThatMatter: 3,
    startsAt: null,
    createdAt: 1,
    startedAt: null,
    completedAt: null,
    seeding: { method: 'order', random: null, apart: [], from: null },
    version: 3,
    deletedAt: null,
    ...change,
  };
}

function makeSnapshot(offset: number, rows: MatchRow[] = [row(1), row(2)]): TournamentSnapshot {
  const names = ['Alice', 'Bob', 'Chitra', 'Dipu'];
  return {
    topic: TOPIC,
    epoch: EPOCH,
    offset,
    tournament: makeTournament(),
    entrants: names.map((name, index) => ({ id: name, name, seed: index + 1, state: 'registered', claimed: false })),
    stages: [
      {
        stage: 1,
        format: 'single-elimination',
        views: ['bracket'],
        drawn: 0,
        outdatedRounds: [],
        outdated: false,
        seeds: names.map((_, position) => position),
        shapes: toColumns(rows.map(([no]) => [no, 0, 1, 2 * no - 1, 2 * no, 3, 0])) as number[][],
        rows: toColumns(rows),
      },
    ],
    standings: [],
    places: [],
  };
}

function open(bench: Bench, snapshots: (() => Promise<TournamentSnapshot>)[]) {
  const getSnapshot = vi.fn<Client['getSnapshot']>(() =>
    (snapshots.shift() ?? (() => Promise.reject(new Error('none'))))(),
  );
  const store = openTournament({ ...bench.client, getSnapshot }, ID);
  return { store, getSnapshot };
}

async function openReady(...later: (() => Promise<TournamentSnapshot>)[]) {
  const bench = makeBench();
  bench.host.welcome();
  const opened = open(bench, [() => Promise.resolve(makeSnapshot(7)), ...later]);
  await settle();
  bench.host.say({ t: 'subscribed', topic: TOPIC, epoch: EPOCH, offset: 7 });
  const change = (offset: number, ...rows: MatchRow[]) =>
    bench.host.event(TOPIC, offset, 'matches.changed', { stage: 1, rows });
  return { ...bench, ...opened, change, rows: () => opened.store.getState().stages.get(1)?.rows ?? [] };
}

describe('a tournament', () => {
  it('loads its snapshot and follows from its offset', async () => {
    const { store, host } = await openReady();
    expect(store.getState()).toMatchObject({ status: 'ready', tournament: { name: 'Cup' } });
    expect(host.sent('subscribe')).toEqual([{ t: 'subscribe', topic: TOPIC, epoch: EPOCH, offset: 7 }]);
  });

  it('replaces the changed row alone, so that no other card is drawn again', async () => {
    const { change, rows } = await openReady();
    const [first, second] = rows();
    change(8, row(2, LIVE, 2));
    expect(rows()[0]).toBe(first);
    expect(rows()[1]).not.toBe(second);
    expect(rows()[1]?.[1]).toBe(LIVE);
  });

  it('applies all rows of one event in one step', async () => {
    const { store, change } = await openReady();
    const onChange = vi.fn();
    store.subscribe(onChange);
    change(8, row(1, LIVE, 2), row(2, LIVE, 2));
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('does not go back to a stale row', async () => {
    const { store, change, rows } = await openReady();
    change(8, row(1, LIVE, 4));
    const before = store.getState();
    change(9, row(1, READY, 4), row(1, READY, 3));
    expect(rows()[0]?.[1]).toBe(LIVE);
    expect(store.getState()).toBe(before);
  });

  it('[LV1] [LV3] shows a live score in the row of its match alone, and none after the result, whatever comes late', async () => {
    const { host, change, rows } = await openReady();
    const live = (all: boolean, ...scores: LiveScore[]) => host.say({ t: 'live', topic: TOPIC, all, scores });
    const shown = () => rows().map((one) => one.slice(4, 6));
    change(8, row(1, LIVE, 2));
    const [, other] = rows();
    live(false, [1, 1, 1, 0, 2, 10]);
    expect(shown()).toEqual([
      [1, 0],
      [-1, -1],
    ]);
    expect(rows()[1]).toBe(other);
    live(false, [1, 1, 0, 0, 2, 9]);
    expect(shown()[0]).toEqual([1, 0]);
    change(9, row(1, LIVE + 1, 3));
    expect(shown()[0]).toEqual([1, 0]);
    change(10, [1, COMPLETED, 1, 2, 2, 1, 0, '', 0, 4]);
    live(false, [1, 1, 1, 1, 3, 11]);
    expect(shown()[0]).toEqual([2, 1]);
    change(11, row(1, LIVE, 6));
    expect(shown()[0]).toEqual([-1, -1]);
    live(false, [1, 1, 0, 1, 6, 12]);
    expect(shown()[0]).toEqual([0, 1]);
  });

  it('[LV4] forgets scores that the host no longer has, such as after its restart', async () => {
    const { host, change, rows } = await openReady();
    change(8, row(1, LIVE, 2), row(2, LIVE, 2));
    host.say({ t: 'live', topic: TOPIC, all: false, scores: [[1, 1, 1, 0, 2, 500]] });
    host.breakOff();
    await vi.advanceTimersByTimeAsync(1_000);
    host.welcome();
    host.say({ t: 'subscribed', topic: TOPIC, epoch: EPOCH, offset: 8 });
    host.say({ t: 'live', topic: TOPIC, all: true, scores: [[1, 2, 0, 1, 2, 1]] });
    expect(rows().map((one) => one.slice(4, 6))).toEqual([
      [-1, -1],
      [0, 1],
    ]);
  });

  it('does not go back to a stale tournament', async () => {
    const { store, host } = await openReady();
    host.event(TOPIC, 8, 'tournament.changed', { tournament: makeTournament({ name: 'Grand Cup', version: 5 }) });
    host.event(TOPIC, 9, 'tournament.changed', { tournament: makeTournament({ name: 'Old Cup', version: 4 }) });
    expect(store.getState().tournament?.name).toBe('Grand Cup');
  });

  it('adds, renames and drops entrants', async () => {
    const { store, host } = await openReady();
    const eva = { id: 'Eva', name: 'Eva', seed: null, state: 'registered', claimed: true };
    const bob = { id: 'Bob', name: 'Bobby', seed: 2, state: 'registered', claimed: false };
    host.event(TOPIC, 8, 'entrants.changed', { entrants: [eva, bob], removed: ['Alice'] });
    expect([...store.getState().entrants.values()].map(({ name }) => name)).toEqual(['Bobby', 'Chitra', 'Dipu', 'Eva']);
  });

  it('names who stands in a slot, and nobody for an open one or a bye', async () => {
    const { store } = await openReady();
    const names = [3, 0, -1].map((occupant) => occupantName(store.getState(), 1, occupant));
    expect(names).toEqual(['Chitra', undefined, undefined]);
  });

  it('takes the final places at the end', async () => {
    const { store, host } = await openReady();
    host.event(TOPIC, 8, 'tournament.completed', {
      tournament: ID,
      standings: [{ seed: 2, place: 1, open: false }],
      places: [[2, 1]],
      podium: [],
    });
    expect(store.getState().standings).toEqual([{ seed: 2, place: 1, open: false }]);
    expect(store.getState().places).toEqual([[2, 1]]);
    host.event(TOPIC, 9, 'winners.withdrawn', { tournament: ID });
    expect(store.getState().places).toEqual([]);
  });

  for (const [what, type] of [
    ['the bracket was made', 'stage.opened'],
    ['many entrants changed at once', 'entrants.replaced'],
  ] as const) {
    it(`takes a new snapshot when ${what}`, async () => {
      const { host, getSnapshot, rows } = await openReady(() => Promise.resolve(makeSnapshot(8, [row(1, LIVE, 1)])));
      host.event(TOPIC, 8, type, type === 'stage.opened' ? { stage: 1 } : {});
      await settle();
      expect(getSnapshot).toHaveBeenCalledTimes(2);
      expect(rows()).toHaveLength(1);
      expect(host.sent('subscribe').at(-1)).toMatchObject({ offset: 8 });
    });
  }

  it('takes a new snapshot after a reset, and shows the old one until it is there', async () => {
    let deliver: (snapshot: TournamentSnapshot) => void = () => undefined;
    const { store, host, rows } = await openReady(() => new Promise((resolve) => (deliver = resolve)));
    host.say({ t: 'reset', topic: TOPIC, epoch: 'epoch-2', offset: 90 });
    await settle();
    expect(store.getState().status).toBe('ready');
    deliver({ ...makeSnapshot(90, [row(1, LIVE, 9)]), epoch: 'epoch-2' });
    await settle();
    expect(rows()).toEqual([row(1, LIVE, 9)]);
    expect(host.sent('subscribe').at(-1)).toMatchObject({ epoch: 'epoch-2', offset: 90 });
  });

  it('that cannot be loaded says why, and is tried again', async () => {
    const bench = makeBench();
    bench.host.welcome();
    const error = new AppClientError({ code: 'line.offline', status: 0, message: '' });
    const { store } = open(bench, [() => Promise.reject(error), () => Promise.resolve(makeSnapshot(1))]);
    await settle();
    expect(store.getState()).toMatchObject({ status: 'failed', error });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(store.getState()).toMatchObject({ status: 'ready', error: undefined });
  });

  it('that is not there, or was hidden, is gone', async () => {
    const bench = makeBench();
    const missing = new AppClientError({ code: 'tournament.not_found', status: 404, message: '' });
    const { store } = open(bench, [() => Promise.reject(missing)]);
    await settle();
    expect(store.getState().status).toBe('gone');
    const shown = await openReady();
    shown.host.event(TOPIC, 8, 'tournament.hidden', { tournament: ID });
    expect(shown.store.getState().status).toBe('gone');
  });

  it('is left alone after it was closed', async () => {
    const { store, host, change } = await openReady();
    store.close();
    expect(host.sent('unsubscribe')).toEqual([{ t: 'unsubscribe', topic: TOPIC }]);
    const before = store.getState();
    change(8, row(1, LIVE, 2));
    expect(store.getState()).toBe(before);
  });
});
