import { useEffect, useRef } from 'react';
import type { TournamentsState } from '#renderer/stores/tournaments-store.ts';
import type { TournamentStore } from '#renderer/stores/tournament-store.ts';
import { usePlace } from '../router/router.ts';
import { BackupPage } from './backup-page.tsx';
import { DevicesPage } from './devices-page.tsx';
import { HomePage } from './home-page.tsx';
import { HostPage } from './host-page.tsx';
import { LogPage } from './log-page.tsx';
import { NearbyPage } from './nearby-page.tsx';
import { NewPage } from './new-page.tsx';
import { TournamentPages } from './tournament-pages.tsx';
import styles from '../console.module.css';

interface PagesProps {
  readonly tournaments: TournamentsState;
  readonly open: TournamentStore | undefined;
}

/** The page that the address names. A new page starts at its top, and a keyboard goes on from there. */
export function Pages({ tournaments, open }: PagesProps) {
  const { route } = usePlace();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const key = 'tournament' in route ? `${route.page} ${route.tournament}` : route.page;
  useEffect(() => {
    if (!first.current) main.current?.focus();
    first.current = false;
  }, [key]);
  if ('tournament' in route) return <TournamentPages store={open} page={route.page} mainRef={main} />;
  return (
    <div className={styles.frame}>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        {route.page === 'home' && <HomePage tournaments={tournaments} />}
        {route.page === 'new' && <NewPage />}
        {route.page === 'nearby' && <NearbyPage />}
        {route.page === 'devices' && <DevicesPage tournaments={tournaments.tournaments} />}
        {route.page === 'host' && <HostPage />}
        {route.page === 'backup' && <BackupPage />}
        {route.page === 'log' && <LogPage tournaments={tournaments.tournaments} open={open} />}
      </main>
    </div>
  );
}
