import { readShapes, readRows } from '#shared/protocol/dto/columns.ts';
import { MATCH_STATES } from '#shared/protocol/dto/match.ts';
import type { StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import type { TestCore } from '../../support/core.ts';
import { giveTournament } from '../../support/given.ts';

export const KNOCKOUT: StageConfigDto = {
  format: 'single-elimination',
  thirdPlace: false,
  lengths: { default: { bestOf: 1 } },
};
export const TABLE: StageConfigDto = {
  format: 'round-robin',
  groups: 1,
  times: 1,
  points: { win: 3, draw: 1, loss: 0 },
  tieBreaks: ['points'],
  length: { bestOf: 1 },
};

export async function start(core: TestCore, names: readonly string[], config: StageConfigDto): Promise<string> {
  const id = await giveTournament(core, names, config);
  await core.desk.send('tournament.start', { tournament: id });
  return id;
}

/** The score of a match that the first named has against the second; undefined: the better seed wins 1-0. */
export type Scores = (a: number, b: number) => [number, number] | undefined;

/** Plays every match of a stage that is ready, again and again until none is; names of seeds decide nothing. */
export async function playAll(core: TestCore, tournament: string, scores: Scores = () => undefined, stage = 1) {
  const seen = new Set<number>();
  for (let found = true; found;) {
    found = false;
    const snapshot = await core.desk.ask('tournament.snapshot', { tournament });
    for (const row of readRows(snapshot.stages[stage - 1]?.rows ?? [])) {
      const [no, state, a, b] = row;
      if (MATCH_STATES[state] !== 'ready' || seen.has(no) || a < 1) continue;
      seen.add(no);
      found = true;
      const game = scores(a, b) ?? (a < b ? [1, 0] : [0, 1]);
      await score(core, tournament, no, game, stage);
    }
  }
}

export async function score(core: TestCore, tournament: string, no: number, game: [number, number], stage = 1) {
  // Each result comes at a moment of its own.
  core.pass(60_000);
  return core.desk.send('match.change', {
    match: { tournament, stage, no },
    change: { kind: 'score', games: [game] },
  });
}

/** Who won, with names in place of ids. */
export async function winnersOf(core: TestCore, tournament: string) {
  const winners = await core.desk.ask('winners.get', { tournament });
  const names = await namesById(core, tournament);
  const nameOf = (id: string): string => names.get(id) ?? '?';
  return {
    ...winners,
    podium: winners.places.map(({ entrant, place }) => [place, nameOf(entrant)]),
    tied: winners.ties.map(({ entrants }) => entrants.map(nameOf)),
    told: winners.steps.map(({ rule, place, tied, values, groups }) => ({
      rule,
      place,
      tied: tied.map(nameOf),
      values,
      best: groups[0]?.map(nameOf),
    })),
  };
}

/** Everybody's final place, best first, as all may see it. */
export async function placesOf(core: TestCore, tournament: string): Promise<[number, string][]> {
  const { places, stages, entrants } = await core.anyone.ask('tournament.snapshot', { tournament });
  return places.map(([seed, place]) => [place, entrants[stages[0]?.seeds[seed - 1] ?? -1]?.name ?? '?']);
}

async function namesById(core: TestCore, tournament: string): Promise<ReadonlyMap<string, string>> {
  const { entrants } = await core.desk.ask('entrant.list', { tournament });
  return new Map(entrants.map(({ id, name }) => [id, name]));
}

/** Ordinal of the match in which two seeds of a table meet. */
export async function meeting(core: TestCore, tournament: string, a: number, b: number): Promise<number> {
  const { stages } = await core.desk.ask('tournament.snapshot', { tournament });
  const shape = readShapes((stages[0]?.shapes ?? []) as number[][]).find(
    ([, , , x, y]) => (x === a && y === b) || (x === b && y === a),
  );
  return shape?.[0] ?? 0;
}

/** How often the winners were announced so far. */
export async function idsOf(core: TestCore, tournament: string, ...names: string[]): Promise<string[]> {
  const known = await namesById(core, tournament);
  return names.map((name) => [...known].find(([, one]) => one === name)?.[0] ?? '');
}
