import type { TournamentState } from '#renderer/stores/tournament-store.ts';

/** How an entrant without an open match stands. */
export type Entry =
  | { readonly kind: 'loading' | 'gone' | 'registered' | 'between' | 'out' | 'cancelled' }
  /** Final place, of so many. */
  | { readonly kind: 'placed'; readonly place: number; readonly of: number };

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
