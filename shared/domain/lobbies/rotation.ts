import { at } from '#shared/lib/at.ts';
import type { Seed } from '../model/stage.ts';
import { listCircleRounds } from '../pairing/circle.ts';
import { dealSnake } from '../pairing/snake.ts';
import { listPresent } from './lobby.ts';
import type { DrawReason } from './lobby.ts';

export interface RotationConfig {
  /** The most seats of a lobby, 2 or more. */
  readonly lobbySize: number;
  /**
   * With more entrants than seats, groups of half a lobby meet two by two. 'allowed': as few and full as can be, and
   * with an odd number of groups one pauses each round. 'avoided': an even number of groups, in smaller lobbies.
   */
  readonly pauses: 'allowed' | 'avoided';
}

/** Who stands in which group; they do not change while the stage runs. One group where one lobby holds everybody. */
export function dealGroups({ lobbySize, pauses }: RotationConfig, entrants: number): readonly (readonly Seed[])[] {
  if (!Number.isInteger(lobbySize) || lobbySize < 2)
    throw new RangeError(`a lobby has 2 seats or more, not ${lobbySize}`);
  if (entrants <= lobbySize) return dealSnake(entrants, 1);
  const fewest = Math.ceil(entrants / Math.floor(lobbySize / 2));
  // One group more than entrants would be empty, and whoever met it would pause.
  const isOneMore = fewest % 2 === 1 && pauses === 'avoided' && fewest < entrants;
  return dealSnake(entrants, isOneMore ? fewest + 1 : fewest);
}

export interface Rotation {
  readonly lobbies: readonly (readonly Seed[])[];
  readonly pausing: readonly Seed[];
  readonly reasons: readonly DrawReason[];
}

/**
 * The lobbies of a round, from 1. Groups meet like the entrants of a round robin: over a whole turn every two once and
 * each pausing once where their number is odd, and over any number of rounds no two groups more than once oftener than
 * two others, and nobody with two pauses while another has none. When so many are out that the rest fits into one lobby, it
 * does. A lobby is never of one: that seat moves to the smallest lobby with room, or pauses where there is none.
 */
export function drawRotation(
  config: RotationConfig,
  entrants: number,
  round: number,
  out: ReadonlySet<Seed>,
): Rotation {
  const present = listPresent(entrants, out);
  if (present.length <= config.lobbySize) return { lobbies: [present], pausing: [], reasons: [{ code: 'one-lobby' }] };
  const groups = dealGroups(config, entrants);
  const turns = listCircleRounds(groups.length);
  const { pairs, bye } = at(turns, (round - 1) % turns.length);
  const seatsOf = (group: number): readonly Seed[] => at(groups, group - 1).filter((seed) => !out.has(seed));
  const reasons: DrawReason[] = [];
  const drawn: Seed[][] = [];
  for (const pair of pairs) {
    const inOrder = pair.toSorted((a, b) => a - b);
    const seats = inOrder.flatMap(seatsOf).toSorted((a, b) => a - b);
    if (seats.length === 0) continue;
    drawn.push(seats);
    reasons.push({ code: 'groups-meet', lobby: drawn.length, groups: inOrder });
  }
  if (bye !== undefined) reasons.push({ code: 'group-pauses', group: bye });
  return seatLonely(config.lobbySize, drawn, bye === undefined ? [] : seatsOf(bye), reasons);
}

/** Finds another lobby for whoever would sit alone. */
function seatLonely(
  lobbySize: number,
  drawn: readonly Seed[][],
  pausing: readonly Seed[],
  reasons: readonly DrawReason[],
): Rotation {
  const lobbies = drawn.filter(({ length }) => length > 1);
  const lonely = drawn.flatMap((seats) => (seats.length === 1 ? seats : []));
  if (lonely.length === 0) return { lobbies, pausing, reasons };
  // Ordinals of lobbies would no longer fit, and the seats say it all.
  const said: DrawReason[] = reasons.filter(({ code }) => code !== 'groups-meet');
  const unseated: Seed[] = [...pausing];
  for (const seed of lonely) {
    const smallest = lobbies.toSorted((a, b) => a.length - b.length)[0];
    const hasRoom = smallest !== undefined && smallest.length < lobbySize;
    if (hasRoom) smallest.push(seed);
    else unseated.push(seed);
    said.push({ code: hasRoom ? 'seat-moved' : 'seat-pauses', seed });
  }
  return { lobbies, pausing: unseated.toSorted((a, b) => a - b), reasons: said };
}
