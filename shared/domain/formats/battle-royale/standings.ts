import type { Seed, Standing } from '../../model/stage.ts';
import { placeGroups, tallyLobbies } from '../../ranking/index.ts';
import type { LobbyGame, Tallies } from '../../ranking/index.ts';
import { scoreLobby } from '../../scoring/index.ts';
import { rankByCascade } from '../../tiebreaks/index.ts';
import type { Ranking } from '../../tiebreaks/index.ts';
import type { BattleRoyaleConfig } from './config.ts';
import { findMatchPointWinner } from './match-point.ts';

/** A game as it is entered, before points. */
export interface PlayedGame extends Pick<LobbyGame, 'game' | 'finishedAt'> {
  readonly rows: readonly { readonly seed: Seed; readonly placement: number; readonly kills: number }[];
}

export interface LobbyStandings {
  readonly standings: readonly Standing[];
  /** The trace: which rule parted whom, with the numbers. */
  readonly ranking: Ranking;
  readonly tallies: Tallies;
  /** Who ended the stage from match point; stands first whatever the totals. */
  readonly champion: Seed | undefined;
}

/**
 * The standings over all games, at any moment. `seeds` are everybody who ever entered the stage. Games may come in any
 * order; their numbers say which one was first.
 *
 * @param isComplete whether no game is left to play: only then are the places final
 */
export function rankBattleRoyale(
  config: BattleRoyaleConfig,
  seeds: readonly Seed[],
  games: readonly PlayedGame[],
  isComplete: boolean,
): LobbyStandings {
  const inOrder = games.toSorted((a, b) => a.game - b.game);
  const scored = inOrder.map(({ rows, ...game }): LobbyGame => {
    return { ...game, rows: rows.map((row) => ({ ...row, points: scoreLobby(config.points, row) })) };
  });
  const tallies = tallyLobbies(seeds, scored);
  const ranking = rankByCascade(tallies, seeds, config.tieBreaks);
  const champion = findMatchPointWinner(config.matchPoint, scored);
  const rest = ranking.groups.map((group) => group.filter((seed) => seed !== champion));
  const groups = champion === undefined ? ranking.groups : [[champion], ...rest];
  return { standings: placeGroups(groups, !isComplete && champion === undefined), ranking, tallies, champion };
}
