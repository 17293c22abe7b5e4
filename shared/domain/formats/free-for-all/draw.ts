import { at } from '#shared/lib/at.ts';
import { listOpenLobbies, listPresent } from '../../lobbies/index.ts';
import type { DrawnRound, DrawReason, NextRound } from '../../lobbies/index.ts';
import type { Seed } from '../../model/stage.ts';
import { dealSnake } from '../../pairing/snake.ts';
import { isFinal, listAdvancing } from './advance.ts';
import type { AdvanceDecision } from './advance.ts';
import { findConfigFault } from './config.ts';
import type { FreeForAllConfig } from './config.ts';

/**
 * The next round of a free for all, after those drawn so far: in the first all entrants by seed, then the best of each
 * lobby by placement, dealt like a snake into as few lobbies as hold them, as even as can be. One lobby decides.
 * Who is out takes no seat; the seat stays empty. Throws for a config that `findConfigFault` finds at fault.
 */
export function drawFreeForAllRound(
  config: FreeForAllConfig,
  entrants: number,
  drawn: readonly DrawnRound[],
  out: ReadonlySet<Seed>,
  decisions: readonly AdvanceDecision[] = [],
): NextRound {
  const fault = findConfigFault(config, entrants);
  if (fault) throw new RangeError(`free for all of ${entrants}: ${fault.code}`);
  const last = drawn.at(-1);
  if (last === undefined) {
    return deal(config, 1, listPresent(entrants, new Set()), out, { code: 'snake-of-seeds' });
  }
  const open = listOpenLobbies(last);
  if (open.length > 0) return { is: 'blocked', open, ties: [] };
  if (isFinal(last)) return { is: 'finished', why: 'last-lobby' };
  const { seeds, ties } = listAdvancing(config, last, decisions);
  if (ties.length > 0) return { is: 'blocked', open, ties };
  const reason: DrawReason = { code: 'snake-of-placements', advance: config.advance };
  return deal(config, drawn.length + 1, seeds, out, reason);
}

function deal(
  { lobbySize }: FreeForAllConfig,
  round: number,
  order: readonly Seed[],
  out: ReadonlySet<Seed>,
  reason: DrawReason,
): NextRound {
  const present = order.filter((seed) => !out.has(seed));
  if (present.length < 2) return { is: 'finished', why: 'too-few-left' };
  const dealt = dealSnake(present.length, Math.ceil(present.length / lobbySize));
  const lobbies = dealt.map((places) => places.map((place) => at(present, place - 1)));
  // Who went on by placement is said of the last lobby too; how one lobby is dealt is no question.
  const reasons: DrawReason[] = lobbies.length > 1 || round > 1 ? [reason] : [];
  if (lobbies.length === 1) reasons.push({ code: 'one-lobby' });
  for (const seed of order) if (out.has(seed)) reasons.push({ code: 'out', seed });
  return { is: 'drawn', round, lobbies, pausing: [], reasons };
}
