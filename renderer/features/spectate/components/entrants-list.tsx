import { useTranslation } from 'react-i18next';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { formatCount, formatNumber } from '#renderer/lib/format.ts';
import { EmptyState } from './empty-state.tsx';
import { FollowButton } from './follow-button.tsx';
import styles from './entrants-list.module.css';

interface EntrantsListProps {
  readonly entrants: readonly EntrantDto[];
  readonly favourite: string | undefined;
  readonly onFollow: (entrant: EntrantDto) => void;
}

/** Who plays, before there is a bracket. */
export function EntrantsList({ entrants, favourite, onFollow }: EntrantsListProps) {
  const { t } = useTranslation('spectator');
  if (entrants.length === 0) return <EmptyState title={t('entrants.empty')} text={t('entrants.emptyHint')} />;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        {t('entrants.title')} <span className={styles.count}>{formatCount(entrants.length)}</span>
      </h2>
      <p className={styles.hint}>{t('entrants.notDrawn')}</p>
      <ul className={styles.list}>
        {entrants.map((entrant) => (
          <li key={entrant.id} className={styles.entrant} data-out={entrant.state !== 'registered' || undefined}>
            <FollowButton name={entrant.name} isFollowed={entrant.id === favourite} onPress={() => onFollow(entrant)} />
            <span className={styles.name}>{entrant.name}</span>
            {entrant.state === 'registered' ? (
              entrant.seed !== null && <span className={styles.seed}>{formatNumber(entrant.seed)}</span>
            ) : (
              <span className={styles.seed}>{t(`entrants.${entrant.state}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
