import type { DrawnLobby, DrawnRound, TieAcross } from '../../lobbies/index.ts';
import type { Seed } from '../../model/stage.ts';
import type { FreeForAllConfig } from './config.ts';

/** The organizer's word on a tie across the line: these go on. Counts while it fits the tie. */
export type AdvanceDecision = readonly Seed[];

export interface Advancing {
  /** In the order in which they are dealt: by placement, then by lobby. */
  readonly seeds: readonly Seed[];
  readonly ties: readonly TieAcross[];
}

/**
 * Who goes on from a round with results. Who did not start or finish never does, so a lobby may send fewer than
 * `advance`; nobody moves up for them, nor for those who leave later.
 */
export function listAdvancing(
  config: Pick<FreeForAllConfig, 'advance'>,
  round: DrawnRound,
  decisions: readonly AdvanceDecision[],
): Advancing {
  const ties: TieAcross[] = [];
  const dealt: { readonly seed: Seed; readonly placement: number }[] = [];
  for (const [index, lobby] of round.entries()) {
    const places = countAdvancing(config, lobby.seats.length);
    const finished = (lobby.rows ?? []).filter(({ absent }) => absent === undefined);
    const last = finished.findLast(({ placement }) => placement <= places)?.placement;
    const tied = finished.filter(({ placement }) => placement === last);
    const open = places + 1 - (last ?? places + 1);
    const isAcross = tied.length > open;
    const chosen = isAcross ? findDecision(decisions, tied, open) : undefined;
    if (isAcross && !chosen) ties.push({ lobby: index + 1, seeds: tied.map(({ seed }) => seed), open });
    for (const row of finished) {
      const isIn = row.placement < (last ?? 0) || (row.placement === last && (!isAcross || chosen?.includes(row.seed)));
      if (isIn) dealt.push(row);
    }
  }
  // The sort is stable: inside a placement the lobbies keep their order.
  return { seeds: dealt.toSorted((a, b) => a.placement - b.placement).map(({ seed }) => seed), ties };
}

/** Fewer than a lobby has seats, always. */
export function countAdvancing({ advance }: Pick<FreeForAllConfig, 'advance'>, seats: number): number {
  return Math.min(advance, seats - 1);
}

/** The round that decides the stage: it has one lobby. */
export function isFinal(round: readonly DrawnLobby[]): boolean {
  return round.length === 1;
}

function findDecision(
  decisions: readonly AdvanceDecision[],
  tied: readonly { readonly seed: Seed }[],
  open: number,
): AdvanceDecision | undefined {
  return decisions.findLast((chosen) => {
    const isOfThem = chosen.every((seed) => tied.some((one) => one.seed === seed));
    return isOfThem && chosen.length === open && new Set(chosen).size === open;
  });
}
