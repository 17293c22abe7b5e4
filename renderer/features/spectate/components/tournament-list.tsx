import { useTranslation } from 'react-i18next';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { groupTournaments } from '../model/tournament-groups.ts';
import { EmptyState } from './empty-state.tsx';
import { TournamentCard } from './tournament-card.tsx';
import styles from './tournament-list.module.css';

/** What is live, what comes, what was. */
export function TournamentList({ tournaments }: { readonly tournaments: readonly TournamentDto[] }) {
  const { t } = useTranslation('spectator');
  const groups = groupTournaments(tournaments);
  const shown = (['live', 'upcoming', 'finished'] as const).filter((group) => groups[group].length > 0);
  if (shown.length === 0) return <EmptyState title={t('list.empty')} text={t('list.emptyHint')} />;
  return (
    <div className={styles.groups}>
      {shown.map((group) => (
        <section key={group} className={styles.group}>
          <h2 className={styles.title}>{t(`list.${group}`)}</h2>
          <ul className={styles.list}>
            {groups[group].map((tournament) => (
              <TournamentCard key={tournament.id} tournament={tournament} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The list's shape while it is on its way. */
export function TournamentListSkeleton() {
  const { t } = useTranslation('common');
  return (
    <div className={styles.group} aria-busy="true" aria-label={t('loading')} role="status">
      <Skeleton width="7em" />
      <div className={styles.list}>
        {[0, 1, 2].map((index) => (
          <Skeleton key={index} height="112px" />
        ))}
      </div>
    </div>
  );
}
