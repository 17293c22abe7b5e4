import { ChampionScene } from '#renderer/features/venue/components/champion-scene.tsx';
import { useTournament, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import { useChampion } from './use-champion.ts';

/** The champion of a tournament that has nothing left to call. */
export function OnlyChampion({ store }: { readonly store: TournamentStore }) {
  const name = useTournament(store, (state) => state.tournament?.name ?? '');
  const { podium, shines } = useChampion(store, true);
  return <ChampionScene tournament={name} podium={podium} shines={shines} />;
}
