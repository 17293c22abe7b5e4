import { at } from '#shared/lib/at.ts';
import type { Seed } from '../../model/stage.ts';
import type { Pair } from '../circle.ts';
import { matchField } from '../matching/match-field.ts';
import type { Pairing, PairingReason } from '../pairing.ts';
import type { Entry } from './entry.ts';
import { makeField } from './field.ts';
import type { Leave } from './field.ts';

/** What is tried, the strictest first. */
const LEAVES: readonly Leave[] = [
  { higherBye: false, meetAgain: false },
  { higherBye: true, meetAgain: false },
  { higherBye: true, meetAgain: true },
];

/**
 * Pairs a Swiss round: of all pairings the best one by `Costs`. It needs no chance: the same entries in the same order
 * give the same pairs, for ever. Nobody has a second bye while somebody has had none, and nobody meets again while
 * there is a pairing in which nobody does.
 *
 * @param entries the best first, as the tie-breaks rank them; those with the same score keep their order
 */
export function pairScoreGroups(entries: readonly Entry[]): Pairing {
  const players = entries.filter(({ out }) => out !== true).sort((a, b) => b.score - a.score);
  if (players.length < 2) return tell(players, [players.length]);
  for (const leave of players.length % 2 === 1 ? LEAVES : LEAVES.filter((one) => one !== LEAVES[1])) {
    const mates = matchField(makeField(players, leave));
    if (mates) return tell(players, mates);
  }
  throw new Error(`no pairing of ${players.length}, though all may meet again`);
}

/** @param mates by index in players: whose mate it has; an index beyond the last is the bye */
function tell(players: readonly Entry[], mates: readonly number[]): Pairing {
  const pairs: Pair[] = [];
  const reasons: PairingReason[] = [];
  let bye: Seed | undefined;
  for (const [a, player] of players.entries()) {
    const b = at(mates, a);
    const other = players[b];
    if (!other) {
      bye = player.seed;
      reasons.push({ code: player.hadBye ? 'bye-again' : 'bye', seed: player.seed, score: player.score });
    } else if (a < b) {
      pairs.push([player.seed, other.seed]);
      reasons.push(...explainPair(player, other));
    }
  }
  return { pairs, bye, reasons };
}

function explainPair(upper: Entry, lower: Entry): readonly PairingReason[] {
  const pair: Pair = [upper.seed, lower.seed];
  const times = upper.met.get(lower.seed) ?? 0;
  return [
    ...(upper.score > lower.score ? [{ code: 'float', pair, scores: [upper.score, lower.score] } as const] : []),
    ...(times > 0 ? [{ code: 'rematch', pair, times } as const] : []),
  ];
}
