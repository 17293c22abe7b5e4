import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/protocol/dto/session.ts';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { openTournament, useTournament, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import { formatCount, formatPlace } from '#renderer/lib/format.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { readEarlyEntry, readEntry, type Entry } from '../entry.ts';
import styles from './entry-card.module.css';

interface EntrantProps {
  /** One of the entrants this person speaks for, without an open match. */
  readonly entrant: Me['entrants'][number];
}

interface EntryCardProps extends EntrantProps {
  readonly tournament: TournamentDto | undefined;
}

/** How one stands in a tournament where nothing is to be played: not begun yet, waiting, or over with a place. */
export function EntryCard({ entrant, tournament }: EntryCardProps) {
  const early = readEarlyEntry(entrant, tournament);
  if (early !== undefined) return <EntryText entrant={entrant} entry={early} />;
  return <FollowedEntry entrant={entrant} />;
}

function FollowedEntry({ entrant }: EntrantProps) {
  const client = useClient();
  const [store, setStore] = useState<TournamentStore>();
  useEffect(() => {
    const opened = openTournament(client, entrant.tournament);
    setStore(opened);
    return opened.close;
  }, [client, entrant.tournament]);
  if (store === undefined) return null;
  return <EntryOfStore store={store} entrant={entrant} />;
}

function EntryOfStore({ store, entrant }: EntrantProps & { readonly store: TournamentStore }) {
  const state = useTournament(store, (whole) => whole);
  return <EntryText entrant={entrant} entry={readEntry(state, entrant.id)} />;
}

function EntryText({ entrant, entry }: EntrantProps & { readonly entry: Entry }) {
  const { t } = useTranslation('player');
  if (entry.kind === 'loading') {
    return (
      <Card role="status" aria-busy="true" aria-label={t('common:loading')}>
        <Skeleton width="55%" height="1.6em" />
        <Skeleton width="80%" />
      </Card>
    );
  }
  const isPlaced = entry.kind === 'placed';
  const isChampion = isPlaced && entry.place === 1;
  const kind = isChampion ? 'champion' : entry.kind;
  return (
    <Card edge={isChampion ? 'live' : 'done'} className={isChampion ? styles.champion : undefined}>
      <p className={styles.where}>{entrant.tournamentName}</p>
      <h2 className={styles.title}>{kind === 'placed' && isPlaced ? formatPlace(entry.place) : t(`entry.${kind}`)}</h2>
      <p className={styles.hint}>
        {t(`entry.hint_${kind}`, { name: entrant.name, of: formatCount(isPlaced ? entry.of : 0) })}
      </p>
    </Card>
  );
}
