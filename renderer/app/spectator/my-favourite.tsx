import { FavouriteBar } from '#renderer/features/spectate/components/favourite-bar.tsx';
import type { Facts } from '#renderer/features/spectate/model/facts.ts';
import { followSeed } from '#renderer/features/spectate/model/favourite-path.ts';
import {
  entrantOfPlace,
  useTournament,
  type StageState,
  type TournamentStore,
} from '#renderer/stores/tournament-store.ts';

interface MyFavouriteProps {
  readonly store: TournamentStore;
  readonly stage: StageState;
  readonly facts: Facts;
  readonly favourite: string | undefined;
  readonly onUnfollow: (entrant: string) => void;
  readonly onJump: (seed: number) => void;
}

/** How the entrant stands that this device follows; nothing while it follows none. */
export function MyFavourite({ store, stage, facts, favourite, onUnfollow, onJump }: MyFavouriteProps) {
  const entrants = useTournament(store, (state) => state.entrants);
  const places = useTournament(store, (state) => state.places);
  const stages = useTournament(store, (state) => state.stages);
  const entrant = favourite === undefined ? undefined : entrants.get(favourite);
  if (entrant === undefined) return null;

  const seed = stage.seeds.indexOf(entrant.id) + 1;
  const final = places.find(([first]) => entrantOfPlace({ stages }, first) === entrant.id);
  return (
    <FavouriteBar
      entrant={entrant}
      path={seed > 0 ? followSeed(stage, seed) : undefined}
      place={final?.[1]}
      stage={stage.stage}
      facts={facts}
      onUnfollow={() => onUnfollow(entrant.id)}
      onJump={() => onJump(seed)}
    />
  );
}
