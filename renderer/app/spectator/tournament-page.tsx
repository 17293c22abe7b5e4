import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/features/spectate/components/empty-state.tsx';
import { useTournamentStore } from '#renderer/features/spectate/hooks/use-tournament-store.ts';
import type { SpectatorRoute, TournamentTab } from '#renderer/features/spectate/model/paths.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useTournament, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { MatchPanel } from './match-panel.tsx';
import { TopBar } from './top-bar.tsx';
import { TournamentBody } from './tournament-body.tsx';
import styles from './tournament-page.module.css';

export type TournamentRoute = Extract<SpectatorRoute, { page: 'tournament' | 'match' }>;

/** One tournament with its tabs, and a match over it. */
export function TournamentPage({ route }: { readonly route: TournamentRoute }) {
  const store = useTournamentStore(route.id);
  return (
    <>
      <TopBar />
      {store === undefined ? <Loading /> : <Opened store={store} route={route} />}
    </>
  );
}

function Opened({ store, route }: { readonly store: TournamentStore; readonly route: TournamentRoute }) {
  const { t } = useTranslation('spectator');
  const status = useTournament(store, (state) => state.status);
  const error = useTournament(store, (state) => state.error);
  const name = useTournament(store, (state) => state.tournament?.name);
  const tab = useTabBehind(route);

  useEffect(() => {
    if (route.page === 'tournament') document.title = name ?? t('title');
  }, [route.page, name, t]);

  if (status === 'gone') {
    const action = <a href="/">{t('notFound.home')}</a>;
    return (
      <main>
        <EmptyState isPage title={t('notFound.title')} text={t('notFound.text')} action={action} />
      </main>
    );
  }
  if (status === 'failed') {
    const text = `${errorText(error)} ${t('failed.text')}`;
    const action = <Button onClick={store.reload}>{t('failed.retry')}</Button>;
    return (
      <main>
        <EmptyState isPage title={t('failed.title')} text={text} action={action} />
      </main>
    );
  }
  if (name === undefined) return <Loading />;
  return (
    <>
      <TournamentBody store={store} tab={tab} selected={route.page === 'match' ? route : undefined} />
      {route.page === 'match' && <MatchPanel store={store} stage={route.stage} no={route.no} tab={tab} />}
    </>
  );
}

/** The tab that lies behind an open match: the one it was opened from. */
function useTabBehind(route: TournamentRoute): TournamentTab | undefined {
  const [behind, setBehind] = useState<TournamentTab | undefined>(route.page === 'tournament' ? route.tab : 'bracket');
  const own = route.page === 'tournament' ? route.tab : behind;
  if (own !== behind) setBehind(own);
  return own;
}

function Loading() {
  const { t } = useTranslation('common');
  return (
    <main className={styles.page} role="status" aria-busy="true" aria-label={t('loading')}>
      <Skeleton width="min(60%, 320px)" height="34px" />
      <Skeleton width="min(40%, 200px)" />
      <Skeleton height="44px" />
      <Skeleton height="min(60dvh, 520px)" />
    </main>
  );
}
