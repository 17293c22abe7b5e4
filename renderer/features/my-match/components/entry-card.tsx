import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/protocol/dto/session.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { openTournament, useTournament, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import { formatCount, formatPlace } from '#renderer/lib/format.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { readEntry } from '../entry.ts';
import styles from './entry-card.module.css';

interface EntryCardProps {
  /** One of the entrants this person speaks for, without an open match. */
  readonly entrant: Me['entrants'][number];
}

/** How one stands in a tournament where nothing is to be played: not begun yet, waiting, or over with a place. */
export function EntryCard({ entrant }: EntryCardProps) {
  const client = useClient();
  const [store, setStore] = useState<TournamentStore>();
  useEffect(() => {
    const opened = openTournament(client, entrant.tournament);
    setStore(opened);
    return opened.close;
  }, [client, entrant.tournament]);
  if (store === undefined) return null;
  return <EntryState store={store} entrant={entrant} />;
}

function EntryState({ store, entrant }: EntryCardProps & { readonly store: TournamentStore }) {
  const { t } = useTranslation('player');
  const entry = readEntry(
    useTournament(store, (state) => state),
    entrant.id,
  );
  if (entry.kind === 'loading') {
    return (
      <Card role="status" aria-busy="true" aria-label={t('common:loading')}>
        <Skeleton width="55%" height="1.6em" />
        <Skeleton width="80%" />
      </Card>
    );
  }
  const isChampion = entry.kind === 'placed' && entry.place === 1;
  return (
    <Card edge={isChampion ? 'live' : 'done'} className={isChampion ? styles.champion : undefined}>
      <p className={styles.where}>{entrant.tournamentName}</p>
      <h2 className={styles.title}>
        {entry.kind === 'placed' && !isChampion
          ? formatPlace(entry.place)
          : t(`entry.${isChampion ? 'champion' : entry.kind}`)}
      </h2>
      <p className={styles.hint}>
        {t(`entry.hint_${isChampion ? 'champion' : entry.kind}`, {
          name: entrant.name,
          of: formatCount(entry.kind === 'placed' ? entry.of : 0),
        })}
      </p>
    </Card>
  );
}
