import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { StandingsList } from '#renderer/features/spectate/components/standings-list.tsx';
import { listPlaces, type PlacedEntrant } from '#renderer/features/spectate/model/standings.ts';
import { createStorage } from '#renderer/lib/storage.ts';
import { entrantOfPlace, useTournament, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import styles from './tournament-page.module.css';

const storage = createStorage('md.spectator.');

interface StandingsTabProps {
  readonly store: TournamentStore;
  readonly favourite: string | undefined;
}

/** The final places of all stages, once the winners are determined. The champion shines once on each device. */
export function StandingsTab({ store, favourite }: StandingsTabProps) {
  const { t } = useTranslation('spectator');
  const finals = useTournament(store, (state) => state.places);
  const stages = useTournament(store, (state) => state.stages);
  const entrants = useTournament(store, (state) => state.entrants);
  if (finals.length === 0) {
    return (
      <div className={styles.content}>
        <Notice meaning="waiting">{t('standings.deciding')}</Notice>
      </div>
    );
  }
  const places = listPlaces(finals, (seed) => entrants.get(entrantOfPlace({ stages }, seed)));
  return (
    <div className={styles.content}>
      <Places tournament={store.id} places={places} favourite={favourite} />
    </div>
  );
}

interface PlacesProps {
  readonly tournament: string;
  readonly places: readonly PlacedEntrant[];
  readonly favourite: string | undefined;
}

/** A component of its own, so that it shines when the places come and not while they are waited for. */
function Places({ tournament, places, favourite }: PlacesProps) {
  const shines = useShineOnce(tournament);
  return <StandingsList places={places} favourite={favourite} shines={shines} />;
}

function useShineOnce(tournament: string): boolean {
  const first = useRef(storage.read<string>('shone') !== tournament);
  useEffect(() => storage.write('shone', tournament), [tournament]);
  return first.current;
}
