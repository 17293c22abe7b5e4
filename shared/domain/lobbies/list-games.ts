import type { Seed } from '../model/stage.ts';
import type { DrawnRound } from './lobby.ts';

/** A game as standings add it up. */
interface Game {
  /** Ordinal inside the stage, from 1: round by round, lobby by lobby. */
  readonly game: number;
  readonly rows: readonly { readonly seed: Seed; readonly placement: number; readonly kills: number }[];
}

/** Every lobby with a result as a game; who did not start has no row, so that no placement gives it points. */
export function listGames(rounds: readonly DrawnRound[]): readonly Game[] {
  return rounds.flat().flatMap(({ rows }, index): Game[] => {
    if (rows === undefined) return [];
    const played = rows.filter(({ absent }) => absent !== 'dns');
    return [{ game: index + 1, rows: played.map(({ seed, placement, kills }) => ({ seed, placement, kills })) }];
  });
}
