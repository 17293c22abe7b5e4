import type { Me } from '#shared/protocol/dto/session.ts';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { entrantOfPlace, type TournamentState } from '#renderer/stores/tournament-store.ts';

/** How an entrant without an open match stands. */
export type Entry =
  | { readonly kind: 'loading' | 'gone' | 'registered' | 'between' | 'deciding' | 'out' | 'cancelled' }
  /** Final place, of so many. */
  | { readonly kind: 'placed'; readonly place: number; readonly of: number };

const BEFORE_THE_START: ReadonlySet<string> = new Set([
  'draft',
  'published',
  'registration_open',
  'registration_closed',
] satisfies TournamentDto['state'][]);

/**
 * What the list of tournaments tells alone; undefined when it takes the bracket to tell more. Before the start a whole hall
 * sits on this page, and should not take a snapshot at each change of the entrants.
 */
export function readEarlyEntry(
  entrant: Me['entrants'][number],
  tournament: TournamentDto | undefined,
): Entry | undefined {
  if (tournament?.state === 'cancelled') return { kind: 'cancelled' };
  if (tournament === undefined || !BEFORE_THE_START.has(tournament.state)) return undefined;
  return { kind: entrant.state === 'registered' ? 'registered' : 'out' };
}

/** What the tournament tells, its bracket and places included. */
export function readEntry(state: TournamentState, entrant: string): Entry {
  const { tournament, status } = state;
  if (status === 'gone') return { kind: 'gone' };
  if (tournament === undefined) return { kind: 'loading' };
  if (tournament.state === 'cancelled') return { kind: 'cancelled' };
  const place = readPlace(state, entrant);
  if (place !== undefined) return place;
  if (state.entrants.get(entrant)?.state !== 'registered') return { kind: 'out' };
  return { kind: state.stages.size === 0 ? 'registered' : 'between' };
}

/**
 * The final place once the winners are determined. Before that a place of the last stage that no match can change, but for
 * the title and a shared place that matters: a rule or the organizer has the last word there.
 */
function readPlace(state: TournamentState, entrant: string): Entry | undefined {
  const { stages, standings, places, tournament } = state;
  const final = places.find(([seed]) => entrantOfPlace(state, seed) === entrant);
  if (final !== undefined) return { kind: 'placed', place: final[1], of: places.length };
  const last = [...stages.values()].at(-1);
  const seed = (last?.seeds.indexOf(entrant) ?? -1) + 1;
  const standing = standings.find((one) => one.seed === seed && !one.open);
  if (standing === undefined || tournament === undefined) return undefined;
  const { place } = standing;
  // Between two stages who goes on has a match to come, which nobody knows yet.
  if (stages.size < 1 + tournament.following.length) return { kind: 'between' };
  const isShared = standings.some((one) => one.place === place && one.seed !== seed);
  if (place === 1 || (isShared && place <= tournament.placesThatMatter)) return { kind: 'deciding' };
  return { kind: 'placed', place, of: standings.length };
}
