import { at } from '#shared/lib/at.ts';
import { ok, refuse } from '#shared/lib/result.ts';
import type { Refusal, Result } from '#shared/lib/result.ts';
import type { LobbyEntry, Seed } from '../model/stage.ts';

/** The most kills that one entrant can have in one game; beyond it is a typing error. */
export const MAX_KILLS = 999;

/** One line of a result that counts. */
export interface JudgedRow {
  readonly seed: Seed;
  /** From 1; entrants that share a placement are counted behind it: 1 2 2 4. */
  readonly placement: number;
  readonly kills: number;
  readonly absent?: 'dnf' | 'dns';
}

export interface LobbyRules {
  /** Entrants may share a placement. */
  readonly tiesAllowed?: boolean;
}

/**
 * Judges the result of a lobby: every seat once, placements from 1 without a hole, kills 0..999. Who did not finish is
 * placed behind all that did, who did not start behind those; each of the two groups shares its placement. Rows come
 * back best first.
 *
 * Refuses with the first of `listLobbyFaults`.
 */
export function judgeLobby(
  seats: readonly Seed[],
  entries: readonly LobbyEntry[],
  rules: LobbyRules = {},
): Result<readonly JudgedRow[]> {
  const [fault] = listLobbyFaults(seats, entries, rules);
  return fault ?? ok(placeRows(entries));
}

/**
 * Everything that is wrong with a lobby's result, so that a form can mark it all at once: `lobby.seat_unknown` {seed},
 * `lobby.seat_twice` {seed}, `lobby.seat_missing` {seed}, `lobby.kills_not_possible` {seed, kills, most},
 * `lobby.placement_not_possible` {seed, placement, most}, `lobby.placement_shared` {placement} where ties are not
 * allowed, and `lobby.placement_hole` {seed, placement, expected}.
 */
export function listLobbyFaults(
  seats: readonly Seed[],
  entries: readonly LobbyEntry[],
  rules: LobbyRules = {},
): readonly Refusal[] {
  const faults = [...listSeatFaults(seats, entries), ...listNumberFaults(entries)];
  // Placements mean nothing before every seat has one.
  return faults.length > 0 ? faults : listPlacementFaults(entries, rules);
}

function listSeatFaults(seats: readonly Seed[], entries: readonly LobbyEntry[]): readonly Refusal[] {
  const faults: Refusal[] = [];
  const seen = new Set<Seed>();
  for (const { seed } of entries) {
    if (!seats.includes(seed)) faults.push(refuse('lobby.seat_unknown', { seed }));
    else if (seen.has(seed)) faults.push(refuse('lobby.seat_twice', { seed }));
    seen.add(seed);
  }
  for (const seed of seats) if (!seen.has(seed)) faults.push(refuse('lobby.seat_missing', { seed }));
  return faults;
}

function listNumberFaults(entries: readonly LobbyEntry[]): readonly Refusal[] {
  const faults: Refusal[] = [];
  const most = entries.filter(isPlaced).length;
  for (const entry of entries) {
    const { seed } = entry;
    const kills = 'kills' in entry ? entry.kills : 0;
    if (!isWhole(kills, 0, MAX_KILLS))
      faults.push(refuse('lobby.kills_not_possible', { seed, kills, most: MAX_KILLS }));
    if (isPlaced(entry) && !isWhole(entry.placement, 1, most)) {
      faults.push(refuse('lobby.placement_not_possible', { seed, placement: entry.placement, most }));
    }
  }
  return faults;
}

function listPlacementFaults(entries: readonly LobbyEntry[], { tiesAllowed = false }: LobbyRules): readonly Refusal[] {
  const faults: Refusal[] = [];
  const placed = entries.filter(isPlaced).toSorted((a, b) => a.placement - b.placement || a.seed - b.seed);
  let expected = 1;
  for (const [index, { seed, placement }] of placed.entries()) {
    const isShared = index > 0 && at(placed, index - 1).placement === placement;
    if (!isShared) expected = index + 1;
    if (isShared && !tiesAllowed) faults.push(refuse('lobby.placement_shared', { placement }));
    else if (placement !== expected) faults.push(refuse('lobby.placement_hole', { seed, placement, expected }));
  }
  return faults;
}

/**
 * The rows of a result that was judged before, best first. Who did not finish shares the placement behind those that did, and
 * never the first one: a game that nobody finished has no winner.
 */
export function placeRows(entries: readonly LobbyEntry[]): readonly JudgedRow[] {
  const finished = Math.max(1, entries.filter(isPlaced).length);
  const started = Math.max(1, entries.filter((entry) => 'kills' in entry).length);
  const rows = entries.map((entry): JudgedRow => {
    if (isPlaced(entry)) return entry;
    if (entry.absent === 'dnf') return { ...entry, placement: finished + 1 };
    return { ...entry, kills: 0, placement: started + 1 };
  });
  return rows.toSorted((a, b) => a.placement - b.placement || a.seed - b.seed);
}

function isPlaced(entry: LobbyEntry): entry is Extract<LobbyEntry, { placement: number }> {
  return 'placement' in entry;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
