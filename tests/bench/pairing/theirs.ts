import { InMemoryDatabase } from 'brackets-memory-db';
import { BracketsManager } from 'brackets-manager';
import { Swiss } from 'tournament-pairings';
import { tallySwiss } from '#shared/domain/formats/swiss/index.ts';
import type { SwissRecord } from '#shared/domain/formats/swiss/index.ts';
import { getTally } from '#shared/domain/ranking/index.ts';
import { configFor } from './stage.ts';

export type Player = Parameters<typeof Swiss>[0][number];

/** The same standings as tournament-pairings wants them: what it needs to know is worked out before the clock runs. */
export function toPlayers(record: SwissRecord): () => Player[] {
  const tallies = tallySwiss(configFor(record.seeds.length), record);
  const seeds = record.seeds.filter((seed) => !record.out.includes(seed));
  // It writes into what it is given, so that every run needs players of its own.
  return () =>
    seeds.map((seed) => {
      const { points, meetings, byes } = getTally(tallies, seed);
      return { id: seed, score: points, avoid: meetings.map(({ opponent }) => opponent), receivedBye: byes > 0 };
    });
}

/** Pairs by seed; null for nobody. */
export type Drawn = readonly (readonly [number, number | null])[];

/** Their round. */
export function drawTheirs(players: Player[], round: number): Drawn {
  return Swiss(players, round).map(({ player1, player2 }) => [
    Number(player1),
    player2 === null ? null : Number(player2),
  ]);
}

/** A round robin of one group with brackets-manager and its memory database. */
export async function makeTheirRoundRobin(entrants: number): Promise<void> {
  await new BracketsManager(new InMemoryDatabase()).create.stage({
    tournamentId: 0,
    name: 'peer',
    type: 'round_robin',
    seeding: Array.from({ length: entrants }, (_, index) => `entrant ${index + 1}`),
    settings: { groupCount: 1 },
  });
}
