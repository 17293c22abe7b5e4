import type { Seed } from '../../model/stage.ts';
import type { LobbyGame } from '../../ranking/index.ts';

/**
 * The first to win a game begun with `matchPoint` points or more; undefined while there is none. What the winning game
 * itself gives does not count: match point is reached before it.
 *
 * @param games in the order played
 */
export function findMatchPointWinner(matchPoint: number | undefined, games: readonly LobbyGame[]): Seed | undefined {
  if (matchPoint === undefined) return undefined;
  const totals = new Map<Seed, number>();
  for (const { rows } of games) {
    const winner = rows.find(({ placement }) => placement === 1);
    if (winner && (totals.get(winner.seed) ?? 0) >= matchPoint) return winner.seed;
    for (const { seed, points } of rows) totals.set(seed, (totals.get(seed) ?? 0) + points);
  }
  return undefined;
}
