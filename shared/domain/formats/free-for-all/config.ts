import { refuse } from '#shared/lib/result.ts';
import type { Refusal } from '#shared/lib/result.ts';
import type { TieBreakCode } from '../../tiebreaks/index.ts';

export interface FreeForAllConfig {
  /** The most seats of a lobby, 3 or more: with 2 an odd number would leave one alone. */
  readonly lobbySize: number;
  /** How many of each lobby go on; fewer than its seats always, so a small lobby may send fewer. */
  readonly advance: number;
  /** Asked about those that fell in the same round on the same placement; none: they share the place. */
  readonly tieBreaks: readonly TieBreakCode[];
}

export const DEFAULT_CONFIG: FreeForAllConfig = { lobbySize: 8, advance: 4, tieBreaks: [] };

export const MIN_ENTRANTS = 2;
export const MAX_ENTRANTS = 4096;
export const MIN_LOBBY_SIZE = 3;
export const MAX_LOBBY_SIZE = 100;

/**
 * What makes a config unplayable: `lobby.too_few_entrants` {entrants, least}, `lobby.size_not_possible` {lobbySize,
 * least}, `lobby.advance_not_possible` {advance, most}. Undefined where nothing does.
 */
export function findConfigFault({ lobbySize, advance }: FreeForAllConfig, entrants: number): Refusal | undefined {
  if (!Number.isInteger(entrants) || entrants < MIN_ENTRANTS) {
    return refuse('lobby.too_few_entrants', { entrants, least: MIN_ENTRANTS });
  }
  if (!Number.isInteger(lobbySize) || lobbySize < MIN_LOBBY_SIZE) {
    return refuse('lobby.size_not_possible', { lobbySize, least: MIN_LOBBY_SIZE });
  }
  const most = lobbySize - 1;
  const isPossible = Number.isInteger(advance) && advance >= 1 && advance <= most;
  return isPossible ? undefined : refuse('lobby.advance_not_possible', { advance, most });
}
