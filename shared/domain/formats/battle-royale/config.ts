import { DEFAULT_LOBBY_POINTS } from '../../scoring/index.ts';
import type { LobbyPoints } from '../../scoring/index.ts';
import { getPresetRules } from '../../tiebreaks/index.ts';
import type { TieBreakCode } from '../../tiebreaks/index.ts';

export interface BattleRoyaleConfig {
  readonly points: LobbyPoints;
  /** In the order in which they decide. */
  readonly tieBreaks: readonly TieBreakCode[];
  /** Who has this many points and then wins a game has won it all; undefined: a fixed number of games. */
  readonly matchPoint?: number | undefined;
}

export const DEFAULT_CONFIG: BattleRoyaleConfig = {
  points: DEFAULT_LOBBY_POINTS,
  tieBreaks: getPresetRules('lobbies-kills'),
};
