/** What a game in a lobby gives. */
export interface LobbyPoints {
  /** By placement: the first number is for the winner; placements beyond the table give nothing. */
  readonly placement: readonly number[];
  /** For each kill. */
  readonly kill: number;
}

/** The table of Free Fire and PUBG Mobile; both parts can be changed per tournament. */
export const DEFAULT_LOBBY_POINTS: LobbyPoints = { placement: [12, 9, 7, 5, 4, 3, 2, 1], kill: 1 };

/** Points of one entrant for one game; entrants that share a placement each get what it gives. */
export function scoreLobby(
  points: LobbyPoints,
  { placement, kills }: { readonly placement: number; readonly kills: number },
): number {
  return (points.placement[placement - 1] ?? 0) + kills * points.kill;
}
