import type { DrawnLobby } from '#shared/domain/lobbies/index.ts';
import type { Seed } from '#shared/domain/model/stage.ts';

/** A lobby that came in in this order, without kills. */
export function comeIn(...order: readonly Seed[]): DrawnLobby {
  return { seats: order, rows: order.map((seed, index) => ({ seed, placement: index + 1, kills: 0 })) };
}

/** A lobby without a result. */
export function openLobby(...seats: readonly Seed[]): DrawnLobby {
  return { seats };
}
