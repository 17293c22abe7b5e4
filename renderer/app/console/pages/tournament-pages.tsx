import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { errorText } from '#renderer/lib/error-text.ts';
import type { TournamentStore } from '#renderer/stores/tournament-store.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Link } from '../router/link.tsx';
import type { TournamentPage } from '../router/routes.ts';
import { TournamentProvider } from '../tournament-context.tsx';
import { BracketPage } from './bracket-page.tsx';
import { EntrantsPage } from './entrants-page.tsx';
import { MatchesPage } from './matches-page.tsx';
import { OverviewPage } from './overview-page.tsx';
import { SelectionPanel } from './selection-panel.tsx';
import { StandingsPage } from './standings-page.tsx';
import styles from '../console.module.css';

interface TournamentPagesProps {
  readonly store: TournamentStore | undefined;
  readonly page: TournamentPage;
  readonly mainRef: Ref<HTMLElement>;
}

const PAGES = {
  overview: OverviewPage,
  entrants: EntrantsPage,
  bracket: BracketPage,
  standings: StandingsPage,
  matches: MatchesPage,
};

/** The pages of one tournament, and beside them what is selected. */
export function TournamentPages({ store, page, mainRef }: TournamentPagesProps) {
  return (
    <div className={styles.frame}>
      {store === undefined ? (
        <main id="main" ref={mainRef} tabIndex={-1} className={styles.main}>
          <Loading />
        </main>
      ) : (
        <Opened store={store} page={page} mainRef={mainRef} />
      )}
    </div>
  );
}

function Opened({ store, page, mainRef }: TournamentPagesProps & { readonly store: TournamentStore }) {
  const { tournament, status, error } = useStore(store);
  const Shown = PAGES[page];
  if (tournament === undefined) {
    return (
      <main id="main" ref={mainRef} tabIndex={-1} className={styles.main}>
        {status === 'loading' ? <Loading /> : <Missing gone={status === 'gone'} error={error} onRetry={store.reload} />}
      </main>
    );
  }
  return (
    <TournamentProvider store={store} tournament={tournament}>
      <main id="main" ref={mainRef} tabIndex={-1} className={styles.main}>
        <Shown />
      </main>
      <SelectionPanel />
    </TournamentProvider>
  );
}

function Loading() {
  const { t } = useTranslation('common');
  return (
    <div className={styles.center} aria-busy="true" aria-label={t('loading')}>
      <Skeleton height="34px" width="320px" />
      <Skeleton height="120px" width="56ch" />
      <Skeleton height="240px" width="56ch" />
    </div>
  );
}

interface MissingProps {
  readonly gone: boolean;
  readonly error: unknown;
  readonly onRetry: () => void;
}

function Missing({ gone, error, onRetry }: MissingProps) {
  const { t } = useTranslation(['console', 'common']);
  return (
    <div className={styles.center}>
      <h1>{t(gone ? 'tournament.gone' : 'tournament.failed')}</h1>
      {gone ? <p>{t('tournament.gone-text')}</p> : <Notice meaning="trouble">{errorText(error)}</Notice>}
      {gone ? (
        <Link to={{ route: { page: 'home' } }}>{t('tournament.to-home')}</Link>
      ) : (
        <Button onClick={onRetry}>{t('common:action.retry')}</Button>
      )}
    </div>
  );
}
