import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EventMenu } from '#renderer/features/event-file/components/event-menu.tsx';
import { ExportDialog } from '#renderer/features/event-file/components/export-dialog.tsx';
import { ImportEventDialog } from '#renderer/features/event-file/components/import-event-dialog.tsx';
import { ImportEventButton } from '#renderer/features/event-file/components/import-event-button.tsx';
import { LoadSampleButton } from '#renderer/features/event-file/components/load-sample-button.tsx';
import { SampleNotice } from '#renderer/features/event-file/components/sample-notice.tsx';
import { useAttention, useVenue } from '#renderer/features/home/api/operations.ts';
import { AttentionList } from '#renderer/features/home/components/attention-list.tsx';
import { JoinCard } from '#renderer/features/home/components/join-card.tsx';
import { LiveNumbers } from '#renderer/features/home/components/live-numbers.tsx';
import { countUrgent } from '#renderer/features/home/model/attention.ts';
import { NearbyHint } from '#renderer/features/nearby/components/nearby-hint.tsx';
import { TournamentShelves } from '#renderer/features/tournaments/components/tournament-shelves.tsx';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { TournamentsState } from '#renderer/stores/tournaments-store.ts';
import { Page } from '../layout/page.tsx';
import { Link } from '../router/link.tsx';
import { useRouter } from '../router/router.ts';
import { useMay } from '../session/role.ts';
import { FirstSteps } from './first-steps.tsx';
import { VenueName } from './venue-name.tsx';
import styles from './home-page.module.css';

/** The first look at 23:40: what needs me, what runs, what comes. */
export function HomePage({ tournaments }: { readonly tournaments: TournamentsState }) {
  const { t } = useTranslation('console');
  const router = useRouter();
  const organizer = useMay('organizer');
  const attention = useAttention();
  const venue = useVenue();
  const name = venue.data?.name ?? 'Matchdesk';
  const list = tournaments.tournaments;
  const openTournament = (tournament: string): void => router.go({ route: { page: 'overview', tournament } });
  // Kept by the page: what it shows changes as soon as the first tournament of a file is there.
  const [dialog, setDialog] = useState<'import' | 'export'>();
  const create = (): void => router.go({ route: { page: 'new' } });
  const items = attention.data?.items ?? [];
  const empty = tournaments.status === 'ready' && list.length === 0;
  return (
    <Page
      title={t('home.title')}
      aside={
        organizer && (
          <div className={styles.aside}>
            <Button variant="filled" leftSection={<IconPlus size={18} aria-hidden />} onClick={create}>
              {t('home.create')}
            </Button>
            <EventMenu onImport={() => setDialog('import')} onExport={() => setDialog('export')} />
          </div>
        )
      }
    >
      {attention.data !== undefined && !empty && (
        <LiveNumbers urgent={countUrgent(items)} counts={attention.data.counts} />
      )}
      {dialog === 'export' && <ExportDialog tournaments={list} onClose={() => setDialog(undefined)} />}
      {dialog === 'import' && <ImportEventDialog onClose={() => setDialog(undefined)} onImported={openTournament} />}
      <div className={styles.columns}>
        <div className={styles.main}>
          {!empty && (
            <section className={styles.box} aria-labelledby="attention-title">
              <h2 id="attention-title" className={styles.title}>
                {t('attention.title')}
              </h2>
              {attention.isPending && <Skeleton height="56px" />}
              {attention.isError && <Notice meaning="trouble">{errorText(attention.error)}</Notice>}
              {attention.data !== undefined && (
                <AttentionList
                  items={items}
                  tournamentName={(id) => list.find((one) => one.id === id)?.name ?? ''}
                  onOpenMatch={(tournament, stage, no) =>
                    router.go({ route: { page: 'matches', tournament }, selection: { kind: 'match', stage, no } })
                  }
                  onOpenStage={(tournament) => router.go({ route: { page: 'standings', tournament } })}
                />
              )}
            </section>
          )}
          {tournaments.status === 'loading' && <Skeleton height="160px" />}
          {tournaments.status === 'failed' && <Notice meaning="trouble">{errorText(tournaments.error)}</Notice>}
          {organizer && !empty && <SampleNotice tournaments={list} />}
          {empty && (
            <FirstSteps
              onCreate={organizer ? create : undefined}
              more={
                <>
                  <LoadSampleButton />
                  <ImportEventButton onClick={() => setDialog('import')} />
                </>
              }
            />
          )}
          {empty && organizer && (
            <NearbyHint renderLink={(words) => <Link to={{ route: { page: 'nearby' } }}>{words}</Link>} />
          )}
          <TournamentShelves
            tournaments={list}
            renderLink={(id, content, className) => (
              <Link to={{ route: { page: 'overview', tournament: id } }} className={className}>
                {content}
              </Link>
            )}
          />
        </div>
        {organizer && (
          <section className={styles.box} aria-labelledby="join-title">
            <h2 id="join-title" className={styles.title}>
              {t('join.title')}
            </h2>
            <VenueName name={name} />
            <JoinCard venue={name} />
          </section>
        )}
      </div>
    </Page>
  );
}
