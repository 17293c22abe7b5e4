import { useTranslation } from 'react-i18next';
import { Link } from '../router/link.tsx';
import { useOpenTournament } from '../tournament-context.tsx';
import styles from './not-started.module.css';

/** No bracket yet: what has to happen first. */
export function NotStarted() {
  const { t } = useTranslation('console');
  const { tournament, entrants } = useOpenTournament();
  const few = entrants.size < 2;
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{t('not-started.title')}</p>
      <p>{few ? t('not-started.few') : t('not-started.ready', { count: entrants.size })}</p>
      <Link className={styles.link} to={{ route: { page: few ? 'entrants' : 'overview', tournament: tournament.id } }}>
        {t(few ? 'not-started.to-entrants' : 'not-started.to-overview')}
      </Link>
    </div>
  );
}
