import { readRows } from '#shared/protocol/dto/columns.ts';
import { MATCH_STATES } from '#shared/protocol/dto/match.ts';
import type { StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import type { MatchRef } from '#shared/protocol/dto/common.ts';
import type { Client, TestCore } from './core.ts';

export const DOUBLE: StageConfigDto = {
  format: 'double-elimination',
  grandFinal: 'reset',
  losersOrder: 'start-gg',
  lengths: { default: { bestOf: 3 } },
};
export const SINGLE: StageConfigDto = {
  format: 'single-elimination',
  thirdPlace: true,
  lengths: { default: { bestOf: 3 } },
};

/** A tournament of entrants that the desk added, in the order of the names; their names are their seeds. */
export async function giveTournament(
  core: TestCore,
  names: readonly string[],
  config: StageConfigDto = SINGLE,
): Promise<string> {
  const { id } = await core.desk.send('tournament.create', {
    name: 'Cup',
    game: 'Chess',
    config,
    capacity: 4096,
    startsAt: null,
  });
  if (names.length > 0)
    await core.desk.send('entrant.import', { tournament: id, csv: `name\n${names.join('\n')}`, mode: 'all' });
  return id;
}

/** A running tournament whose entrants speak for themselves, by seed. */
export async function giveRunning(
  core: TestCore,
  names: readonly string[],
  config: StageConfigDto = SINGLE,
): Promise<{ id: string; players: ReadonlyMap<string, Client> }> {
  const id = await giveTournament(core, [], config);
  await core.desk.send('tournament.move', { tournament: id, to: 'registration_open' });
  const players = new Map<string, Client>();
  for (const name of names) {
    const player = await core.join(name);
    await player.send('entrant.register', { tournament: id });
    players.set(name, player);
  }
  await core.desk.send('tournament.start', { tournament: id });
  return { id, players };
}

export function ref(tournament: string, no: number): MatchRef {
  return { tournament, stage: 1, no };
}

/** The desk enters 2-0 for one slot. */
export async function decide(core: TestCore, tournament: string, no: number, winner: 0 | 1) {
  const game: [number, number] = winner === 0 ? [1, 0] : [0, 1];
  return core.desk.send('match.change', { match: ref(tournament, no), change: { kind: 'score', games: [game, game] } });
}

/** Rows of the stage by number. */
export async function rows(core: TestCore, tournament: string) {
  const snapshot = await core.desk.ask('tournament.snapshot', { tournament });
  return new Map(readRows(snapshot.stages[0]?.rows ?? []).map((row) => [row[0], row]));
}

/** A desk of this role, paired from the console's window. */
export async function giveDesk(core: TestCore, role: 'referee' | 'organizer'): Promise<Client & { device: string }> {
  const { token } = await core.desk.send('device.createPairing', { role });
  const { accessToken, device } = await core.anyone.send('session.exchange', { token });
  return { ...core.as(accessToken), device };
}

/** Entrant ids by name. */
export async function entrantsOf(core: TestCore, tournament: string): Promise<ReadonlyMap<string, string>> {
  const { entrants } = await core.desk.ask('entrant.list', { tournament });
  return new Map(entrants.map(({ name, id }) => [name, id]));
}

/** The player of this name; a test that asks for another is wrong. */
export function playerOf(players: ReadonlyMap<string, Client>, name: string): Client {
  const player = players.get(name);
  if (player === undefined) throw new Error(`nobody is called ${name}`);
  return player;
}

export const WON: [number, number][] = [
  [1, 0],
  [1, 0],
];
export const LOST: [number, number][] = [
  [0, 1],
  [0, 1],
];

/** State of a match as a word. */
export async function stateOf(core: TestCore, tournament: string, no: number): Promise<string> {
  return MATCH_STATES[(await rows(core, tournament)).get(no)?.[1] ?? -1] ?? 'missing';
}

export async function tournamentState(core: TestCore, tournament: string): Promise<string> {
  return (await core.desk.ask('tournament.snapshot', { tournament })).tournament.state;
}
