import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStage } from '#shared/domain/stage/index.ts';
import { bindFormat } from '#shared/domain/formats/bind.ts';
import type { Core } from '#core/core-api.ts';
import { openStore, type Store } from '#core/db/connection.ts';
import { insertEntrants } from '#core/db/queries/entrants.ts';
import { insertMatches } from '#core/db/queries/matches.ts';
import { insertStage, insertStageSeeds } from '#core/db/queries/stages.ts';
import { insertTournament } from '#core/db/queries/tournaments.ts';
import { packSnapshot } from '#core/host/snapshot-store.ts';
import { newIdAt } from '#core/infra/ids.ts';
import { StageCache } from '#core/services/stages/stage-cache.ts';
import { buildSnapshot } from '#core/services/tournaments/snapshot-tournament.ts';
import { toRecords } from '#core/services/stages/to-records.ts';
import { startCore } from '#core/start-core.ts';
import type { Figures } from '../figure.ts';
import { measure, round } from '../measure.ts';
import type { Runs } from '../measure.ts';

const ENTRANTS = 4096;
const CONFIG = {
  format: 'double-elimination',
  grandFinal: 'reset',
  losersOrder: 'start-gg',
  lengths: { default: { bestOf: 3 } },
} as const;
const RUNS: Runs = { warmUp: 2, runs: 9, within: 10_000 };

/** Storing, reading and changing a 4,096 double elimination, on a real file with every guard of the product; times are medians. */
export async function benchStore(): Promise<Figures> {
  const dir = mkdtempSync(join(tmpdir(), 'matchdesk-bench-'));
  try {
    return { ...(await benchFile(dir)), ...(await benchDispatch(join(dir, 'host'))) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function benchFile(dir: string): Promise<Figures> {
  const store = openStore(join(dir, 'store.sqlite'));
  const made: { tournament: string; entrants: string[] }[] = [];
  for (let n = 0; n < RUNS.warmUp + RUNS.runs; n++) made.push(await makeTournament(store));
  let next = 0;
  const storing = await measure(async () => {
    const one = made[next++];
    if (one !== undefined) await storeStage(store, one.tournament, one.entrants);
  }, RUNS);
  const { tournament } = made[0] ?? { tournament: '' };
  const stages = new StageCache();
  let bytes = 0;
  const snapshot = await measure(async () => {
    const built = await buildSnapshot({ host: { epoch: () => 'epoch', stages } as never }, store.db, tournament);
    bytes = (await packSnapshot(built)).length;
  }, RUNS);
  await store.close();
  return {
    'storing 4,096 double elimination': { value: round(storing), unit: 'ms', atMost: 100 },
    'snapshot of 4,096 built and compressed': { value: round(snapshot), unit: 'ms', atMost: 50 },
    'snapshot of 4,096 compressed': { value: round(bytes / 1000), unit: 'kB', atMost: 150 },
  };
}

async function makeTournament({ db }: Store): Promise<{ tournament: string; entrants: string[] }> {
  const now = Date.now();
  const tournament = newIdAt(now);
  const times = { created_at: now, updated_at: now, deleted_at: null };
  const entrants = Array.from({ length: ENTRANTS }, (_, index) => ({
    id: newIdAt(now),
    tournament_id: tournament,
    name: `Player ${index + 1}`,
    name_key: `player ${index + 1}`,
    seed: index + 1,
    state: 'registered' as const,
    person_id: null,
    ...times,
  }));
  await db.transaction().execute(async (tx) => {
    await insertTournament(tx, {
      id: tournament,
      name: 'Cup',
      game: '',
      state: 'running',
      config: JSON.stringify(CONFIG),
      capacity: ENTRANTS,
      starts_at: null,
      seeding_method: 'order',
      seeding_random: null,
      version: 1,
      started_at: now,
      completed_at: null,
      ...times,
    });
    await insertEntrants(tx, entrants);
  });
  return { tournament, entrants: entrants.map(({ id }) => id) };
}

/** As `tournament.start` does it, the making of the bracket included. */
async function storeStage({ db }: Store, tournament: string, entrants: readonly string[]): Promise<void> {
  const now = Date.now();
  const stage = createStage(bindFormat(CONFIG).open(ENTRANTS), ENTRANTS);
  await db.transaction().execute(async (tx) => {
    const id = await insertStage(tx, {
      tournament_id: tournament,
      no: 1,
      format: CONFIG.format,
      config: JSON.stringify(CONFIG),
      entrants: ENTRANTS,
      version: 1,
      created_at: now,
    });
    await insertStageSeeds(tx, id, entrants);
    await insertMatches(tx, toRecords(id, stage, now));
  });
}

/** Through the one door, as the console's window asks: HTTP in, checks, one durable transaction, relay, answer. */
async function benchDispatch(dataDir: string): Promise<Figures> {
  const core = await startCore({
    dataDir,
    port: 0,
    bind: '127.0.0.1',
    announce: false,
    version: 'bench',
    logLevel: 'silent',
  });
  try {
    const { id } = await send<{ id: string }>(core, 'tournament.create', {
      name: 'Cup',
      game: '',
      config: CONFIG,
      capacity: ENTRANTS,
      startsAt: null,
    });
    const csv = Array.from({ length: ENTRANTS }, (_, index) => `Player ${index + 1}`).join('\n');
    await send(core, 'entrant.import', { tournament: id, csv: `name\n${csv}`, mode: 'all' });
    const start = await measure(() => send(core, 'tournament.start', { tournament: id }), {
      warmUp: 0,
      runs: 1,
      within: 0,
    });
    let no = 0;
    const change = {
      kind: 'score',
      games: [
        [1, 0],
        [1, 0],
      ],
    };
    const result = await measure(
      () => send(core, 'match.change', { match: { tournament: id, stage: 1, no: ++no }, change }),
      { warmUp: 20, runs: 200, within: 10_000 },
    );
    return {
      'starting 4,096 double elimination through the door': { value: round(start), unit: 'ms' },
      'one result in a 4,096 bracket through dispatch': { value: round(result), unit: 'ms' },
    };
  } finally {
    await core.stop();
  }
}

async function send<T>(core: Core, name: string, input: unknown): Promise<T> {
  const response = await core.inject({
    method: 'POST',
    url: `/api/commands/${name}`,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: Buffer.from(JSON.stringify(input)),
  });
  const { answer, error } = JSON.parse(Buffer.from(response.body).toString()) as { answer?: T; error?: unknown };
  if (answer === undefined) throw new Error(JSON.stringify(error));
  return answer;
}
