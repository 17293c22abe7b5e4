import type { Seed } from '../model/stage.ts';
import { makeTally } from './tally.ts';
import type { Appearance, Tallies, Tally } from './tally.ts';

/** One entrant in one game of a lobby, with the points that a table gave for it. */
export interface LobbyRow extends Omit<Appearance, 'game'> {
  readonly seed: Seed;
}

/** One game of a lobby; entrants that did not play it have no row. */
export interface LobbyGame {
  /** Ordinal inside the stage, from 1, in the order played. */
  readonly game: number;
  readonly rows: readonly LobbyRow[];
  /** When it ended, in ms UTC. */
  readonly finishedAt?: number;
}

/** Adds up games in lobbies; placement 1 is a win. A row of a seed that is not in `seeds` throws. */
export function tallyLobbies(seeds: readonly Seed[], games: readonly LobbyGame[]): Tallies {
  const appearances = new Map<Seed, Appearance[]>(seeds.map((seed) => [seed, []]));
  const finishedAt = new Map<Seed, number>();
  for (const { game, rows, finishedAt: at } of games) {
    for (const { seed, placement, kills, points } of rows) {
      const list = appearances.get(seed);
      if (!list) throw new RangeError(`seed ${seed} is not in the stage`);
      list.push({ game, placement, kills, points });
      if (at !== undefined) finishedAt.set(seed, Math.max(finishedAt.get(seed) ?? 0, at));
    }
  }
  const bySeed = new Map<Seed, Tally>();
  for (const [seed, list] of appearances) bySeed.set(seed, sumUp(seed, list, finishedAt.get(seed)));
  return { pointsForWin: undefined, bySeed };
}

function sumUp(seed: Seed, list: readonly Appearance[], finishedAt: number | undefined): Tally {
  let points = 0;
  let kills = 0;
  let wins = 0;
  for (const appearance of list) {
    points += appearance.points;
    kills += appearance.kills;
    if (appearance.placement === 1) wins++;
  }
  return { ...makeTally(seed), points, wins, kills, appearances: list, finishedAt };
}
