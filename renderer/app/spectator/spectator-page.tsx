import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/features/spectate/components/empty-state.tsx';
import { useLine } from '#renderer/lib/client-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ListPage } from './list-page.tsx';
import { followLinks, useRoute } from './navigation.ts';
import { TopBar } from './top-bar.tsx';
import { TournamentPage } from './tournament-page.tsx';
import styles from './spectator-page.module.css';

/** Everything a spectator sees. */
export function SpectatorPage() {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => (root.current === null ? undefined : followLinks(root.current)), []);
  return (
    <div ref={root} className={styles.page}>
      <Outdated />
      <Routed />
    </div>
  );
}

function Routed() {
  const { t } = useTranslation('spectator');
  const route = useRoute();
  const place = 'id' in route ? route.id : route.page;

  useEffect(() => {
    window.scrollTo(0, 0);
  }, [place]);

  if (route.page === 'list') return <ListPage />;
  if (route.page !== 'unknown') return <TournamentPage key={route.id} route={route} />;
  return (
    <>
      <TopBar />
      <main>
        <EmptyState isPage title={t('notFound.page')} action={<a href="/">{t('notFound.home')}</a>} />
      </main>
    </>
  );
}

function Outdated() {
  const { t } = useTranslation('spectator');
  const { outdated } = useLine();
  if (!outdated) return null;
  return (
    <Notice
      meaning="waiting"
      title={t('outdated')}
      action={<Button onClick={() => location.reload()}>{t('common:action.reload')}</Button>}
    />
  );
}
