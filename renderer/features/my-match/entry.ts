import type { Me } from '#shared/protocol/dto/session.ts';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import type { TournamentState } from '#renderer/stores/tournament-store.ts';

/** How an entrant without an open match stands. */
export type Entry =
  | { readonly kind: 'loading' | 'gone' | 'registered' | 'between' | 'out' | 'cancelled' }
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

/** The place in the last stage, once no match can change it. */
function readPlace({ stages, standings }: TournamentState, entrant: string): Entry | undefined {
  const last = [...stages.values()].at(-1);
  const seed = (last?.seeds.indexOf(entrant) ?? -1) + 1;
  const standing = standings.find((one) => one.seed === seed && !one.open);
  return standing === undefined ? undefined : { kind: 'placed', place: standing.place, of: standings.length };
}
