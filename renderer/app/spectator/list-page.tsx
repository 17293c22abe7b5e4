import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { EmptyState } from '#renderer/features/spectate/components/empty-state.tsx';
import { TournamentList, TournamentListSkeleton } from '#renderer/features/spectate/components/tournament-list.tsx';
import { openVenue, type VenueStore } from '#renderer/features/venue/model/venue-info.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { errorText } from '#renderer/lib/error-text.ts';
import { openTournaments, type TournamentsStore } from '#renderer/stores/tournaments-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TopBar } from './top-bar.tsx';
import styles from './list-page.module.css';

/** Where a scan of the hall's code ends: whose event it is, what is on, and the way in for who plays. */
export function ListPage() {
  const client = useClient();
  const [stores, setStores] = useState<{ venue: VenueStore; list: TournamentsStore }>();

  useEffect(() => {
    const opened = { venue: openVenue(client), list: openTournaments(client) };
    setStores(opened);
    return () => {
      opened.venue.close();
      opened.list.close();
    };
  }, [client]);

  return (
    <>
      <TopBar hasBack={false} />
      <main className={styles.page}>{stores === undefined ? <TournamentListSkeleton /> : <Loaded {...stores} />}</main>
    </>
  );
}

function Loaded({ venue, list }: { readonly venue: VenueStore; readonly list: TournamentsStore }) {
  const { t } = useTranslation('spectator');
  const { name } = useStore(venue);
  const { status, error, tournaments } = useStore(list);

  useEffect(() => {
    document.title = name === '' ? t('title') : name;
  }, [name, t]);

  return (
    <>
      <div className={styles.hero}>
        <h1 className={styles.name}>{name === '' ? t('title') : name}</h1>
        <div className={styles.play}>
          <a href="/play" className={styles.button}>
            {t('list.iPlay')}
          </a>
          <p className={styles.hint}>{t('list.iPlayHint')}</p>
        </div>
      </div>
      {status === 'loading' && <TournamentListSkeleton />}
      {status === 'failed' && (
        <EmptyState
          title={t('list.failed')}
          text={`${errorText(error)} ${t('failed.text')}`}
          action={<Button onClick={list.reload}>{t('failed.retry')}</Button>}
        />
      )}
      {status === 'ready' && <TournamentList tournaments={tournaments} />}
      <p className={styles.footer}>{t('list.footer')}</p>
    </>
  );
}
