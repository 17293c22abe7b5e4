import { refuse } from '#shared/lib/result.ts';
import type { Refusal } from '#shared/lib/result.ts';
import { drawRotation, listGames, listOpenLobbies, listPresent } from '../../lobbies/index.ts';
import type { DrawnRound, NextRound, RotationConfig } from '../../lobbies/index.ts';
import type { Seed } from '../../model/stage.ts';
import type { BattleRoyaleConfig } from './config.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { rankBattleRoyale } from './standings.ts';

/** How the rounds of a battle royale are drawn, beside how they are counted. */
export interface BattleRoyaleDrawConfig extends BattleRoyaleConfig, RotationConfig {
  /** How many are played; with match point, at the most. */
  readonly rounds: number;
}

/** Six rounds of 16 squads, the usual day of a mobile battle royale. */
export const DEFAULT_DRAW_CONFIG: BattleRoyaleDrawConfig = {
  ...DEFAULT_CONFIG,
  lobbySize: 16,
  rounds: 6,
  pauses: 'allowed',
};

/**
 * What makes a config unplayable with so many entrants: `lobby.match_point_needs_one_lobby` {entrants, lobbySize}, as
 * two could win at the same time, and `lobby.too_few_entrants` {entrants, least}. Undefined where nothing does.
 */
export function findDrawFault(config: BattleRoyaleDrawConfig, entrants: number): Refusal | undefined {
  const { matchPoint, lobbySize } = config;
  if (entrants < 2) return refuse('lobby.too_few_entrants', { entrants, least: 2 });
  if (matchPoint === undefined || entrants <= lobbySize) return undefined;
  return refuse('lobby.match_point_needs_one_lobby', { entrants, lobbySize });
}

/**
 * The next round of a battle royale, after those drawn so far. Depends on results only where match point can end the
 * stage, yet waits for open lobbies always: a round is drawn when the one before it is done.
 *
 * @param out seeds that take no seat any more; what they played stays
 */
export function drawBattleRoyaleRound(
  config: BattleRoyaleDrawConfig,
  entrants: number,
  drawn: readonly DrawnRound[],
  out: ReadonlySet<Seed>,
): NextRound {
  const open = listOpenLobbies(drawn.at(-1) ?? []);
  if (open.length > 0) return { is: 'blocked', open, ties: [] };
  if (hasChampion(config, entrants, drawn)) return { is: 'finished', why: 'match-point' };
  if (drawn.length >= config.rounds) return { is: 'finished', why: 'rounds-played' };
  if (listPresent(entrants, out).length < 2) return { is: 'finished', why: 'too-few-left' };
  const round = drawn.length + 1;
  return { is: 'drawn', round, ...drawRotation(config, entrants, round, out) };
}

function hasChampion(config: BattleRoyaleDrawConfig, entrants: number, drawn: readonly DrawnRound[]): boolean {
  const seeds = listPresent(entrants, new Set());
  return rankBattleRoyale(config, seeds, listGames(drawn), false).champion !== undefined;
}
