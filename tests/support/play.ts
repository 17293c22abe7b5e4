import { readRows, readShapes } from '#shared/protocol/dto/columns.ts';
import type { LobbyEntryDto } from '#shared/protocol/dto/lobby.ts';
import { MATCH_STATES } from '#shared/protocol/dto/match.ts';
import { Refused, type TestCore } from './core.ts';

/**
 * Plays on by so many steps, whatever the format: the first match that is ready gets a result, or the next round is drawn, or the next stage is
 * opened. The outcome follows from the numbers alone, so that two hosts that stand alike go on alike. False when nothing is left to do.
 */
export async function playOn(core: TestCore, tournament: string, steps: number): Promise<boolean> {
  for (let step = 0; step < steps; step++) if (!(await playOne(core, tournament))) return false;
  return true;
}

async function playOne(core: TestCore, tournament: string): Promise<boolean> {
  const { stages } = await core.desk.ask('tournament.snapshot', { tournament });
  const last = stages.at(-1);
  if (last === undefined) return false;
  const row = readRows(last.rows).find(([, state]) => MATCH_STATES[state] === 'ready');
  const stage = last.stage;
  if (row === undefined) return goOn(core, tournament, stage, last.drawn);
  const [no, , a, b] = row;
  const seats = last.seats?.[no - 1];
  const match = { tournament, stage, no };
  if (seats !== undefined) {
    await core.desk.send('lobby.enterResult', { match, entries: rankSeats(seats, no) });
    return true;
  }
  const length = readShapes(last.shapes)[no - 1]?.[5] ?? 1;
  const winner = (a * 7 + b * 3 + no) % 3 === 0 ? 1 : 0;
  await core.desk.send('match.change', { match, change: { kind: 'score', games: makeGames(length, winner) } });
  return true;
}

/** Best of an odd number: just as many as are needed; play all: each of them. */
function makeGames(length: number, winner: number): [number, number][] {
  const games = length > 0 ? (length + 1) / 2 : -length;
  return Array.from({ length: games }, () => (winner === 0 ? [2, 1] : [0, 1]));
}

function rankSeats(seats: readonly number[], no: number): LobbyEntryDto[] {
  const turned = seats.map((_, index) => seats[(index + no) % seats.length] ?? 0);
  return turned.map((seed, index) => ({ seed, placement: index + 1, kills: (seed * no) % 5 }));
}

async function goOn(core: TestCore, tournament: string, stage: number, drawn: number): Promise<boolean> {
  const tries = [
    () => core.desk.send('stage.drawRound', { tournament, stage, round: drawn + 1 }),
    () => core.desk.send('stage.open', { tournament, stage: stage + 1 }),
    () => breakTie(core, tournament),
  ];
  for (const attempt of tries) {
    try {
      await attempt();
      return true;
    } catch (error) {
      if (!(error instanceof Refused) || error.body.status >= 500) throw error;
    }
  }
  return false;
}

/** The organizer decides the first tie that holds the next stage up, by seed. */
async function breakTie(core: TestCore, tournament: string): Promise<void> {
  const { stage, cuts } = await core.desk.ask('stage.previewNext', { tournament });
  const order = cuts[0]?.tied.map(({ seed }) => seed) ?? [];
  await core.desk.send('stage.decideTie', { tournament, stage: (stage ?? 2) - 1, order });
}
