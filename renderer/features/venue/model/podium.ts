import { entrantOfPlace, type TournamentState } from '#renderer/stores/tournament-store.ts';

/** Who stands on the first three places, best first; empty until the winners are determined. */
export function listPodium(
  state: Pick<TournamentState, 'places' | 'stages' | 'entrants'>,
): readonly { readonly place: number; readonly name: string }[] {
  return state.places
    .filter(([, place]) => place <= 3)
    .map(([seed, place]) => ({ place, name: state.entrants.get(entrantOfPlace(state, seed))?.name ?? '' }));
}
