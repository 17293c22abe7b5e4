import { useEffect, useRef } from 'react';
import { StandingsList } from '#renderer/features/spectate/components/standings-list.tsx';
import { listPlaces } from '#renderer/features/spectate/model/standings.ts';
import { createStorage } from '#renderer/lib/storage.ts';
import { useTournament, type StageState, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import styles from './tournament-page.module.css';

const storage = createStorage('md.spectator.');

interface StandingsTabProps {
  readonly store: TournamentStore;
  readonly stage: StageState;
  readonly favourite: string | undefined;
}

/** The final places. The champion shines once on each device. */
export function StandingsTab({ store, stage, favourite }: StandingsTabProps) {
  const standings = useTournament(store, (state) => state.standings);
  const entrants = useTournament(store, (state) => state.entrants);
  const shines = useShineOnce(store.id);
  const places = listPlaces(standings, stage.seeds, (id) => entrants.get(id)?.name);
  return (
    <div className={styles.content}>
      <StandingsList places={places} favourite={favourite} shines={shines} />
    </div>
  );
}

function useShineOnce(tournament: string): boolean {
  const first = useRef(storage.read<string>('shone') !== tournament);
  useEffect(() => storage.write('shone', tournament), [tournament]);
  return first.current;
}
