import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from 'react-i18next';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { countUrgent } from '#renderer/features/home/model/attention.ts';
import { useAttention, useVenue } from '#renderer/features/home/api/operations.ts';
import { shelfOf } from '#renderer/features/tournaments/model/moves.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { openTournaments } from '#renderer/stores/tournaments-store.ts';
import type { TournamentsStore } from '#renderer/stores/tournaments-store.ts';
import { LineBanner } from './layout/line-banner.tsx';
import { Rail } from './layout/rail.tsx';
import { TopBar } from './layout/top-bar.tsx';
import { ConsolePalette } from './palette/console-palette.tsx';
import { Pages } from './pages/pages.tsx';
import { usePlace } from './router/router.ts';
import { tournamentOf } from './router/routes.ts';
import { useMay } from './session/role.ts';
import { ShortcutsHelp } from './shortcuts/shortcuts-help.tsx';
import { useShortcuts } from './shortcuts/use-shortcuts.ts';
import { useTournamentStore } from './tournament-context.tsx';
import { listDeskTopics, useLiveUpdates } from './transport/use-live-updates.ts';
import styles from './console.module.css';

/** The frame around every page: rail, top bar, palette; and what they all share is opened here, once. */
export function Console() {
  const { t } = useTranslation('console');
  const client = useClient();
  const place = usePlace();
  const store = useTournamentsStore();
  const list = useStore(store);
  const [help, setHelp] = useState(false);
  const attention = useAttention();
  const venue = useVenue();

  const tournament = useLastTournament(tournamentOf(place), list.tournaments);
  const open = useTournamentStore(tournament);
  const current = list.tournaments.find(({ id }) => id === tournament);
  const ongoing = useMemo(() => listFollowed(list.tournaments, tournament), [list.tournaments, tournament]);
  useLiveUpdates(listDeskTopics(useMay('organizer'), ongoing));
  useShortcuts(tournament, () => setHelp(true));

  const onSignOut = window.matchdesk === undefined ? () => void client.signOut() : undefined;
  return (
    <div className={styles.console}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <Rail tournament={tournament} urgent={countUrgent(attention.data?.items ?? [])} />
      <div className={styles.side}>
        <TopBar
          venue={venue.data?.name ?? 'Matchdesk'}
          tournament={'tournament' in place.route ? current?.name : undefined}
          onShortcuts={() => setHelp(true)}
          onSignOut={onSignOut}
        />
        <LineBanner />
        <Pages tournaments={list} open={open} />
      </div>
      <ConsolePalette tournaments={list.tournaments} open={open} onHelp={() => setHelp(true)} />
      <ShortcutsHelp opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}

/** A tournament that was completed a moment ago may wait for the organizer's word about its winners; of years of them the newest are enough. */
const FOLLOWED_COMPLETED = 5;

/** What goes on, what has just ended, and what is open in front of this desk. */
function listFollowed(
  known: readonly { id: string; state: TournamentDto['state'] }[],
  open: string | undefined,
): string[] {
  const completed = known.filter(({ state }) => state === 'completed').slice(0, FOLLOWED_COMPLETED);
  return known
    .filter((one) => shelfOf(one.state) !== 'done' || one.id === open || completed.includes(one))
    .map(({ id }) => id);
}

/** The list lives as long as the signed-in console; the store closes with it. */
function useTournamentsStore(): TournamentsStore {
  const client = useClient();
  const [store] = useState(() => openTournaments(client));
  useEffect(() => () => store.close(), [store]);
  return store;
}

/** The open tournament; on a page of none, the one that was open last, or the only one that runs. */
function useLastTournament(
  open: string | undefined,
  known: readonly { id: string; state: string }[],
): string | undefined {
  const [last, setLast] = useState(open);
  useEffect(() => {
    if (open !== undefined) setLast(open);
  }, [open]);
  if (open !== undefined) return open;
  if (known.some(({ id }) => id === last)) return last;
  return known.find(({ state }) => state === 'running')?.id;
}
