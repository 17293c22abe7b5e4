import { useTranslation } from 'react-i18next';
import { pathToTournament, type TournamentTab } from '#renderer/features/spectate/model/paths.ts';
import styles from './tabs.module.css';

interface TabsProps {
  readonly tournament: string;
  readonly shown: TournamentTab;
  readonly tabs: readonly TournamentTab[];
}

/** The parts of a tournament as links: each has an address of its own. */
export function Tabs({ tournament, shown, tabs }: TabsProps) {
  const { t } = useTranslation('spectator');
  return (
    <nav aria-label={t('tabs.label')}>
      <ul className={styles.tabs}>
        {tabs.map((tab) => (
          <li key={tab}>
            <a
              href={pathToTournament(tournament, tab)}
              className={styles.tab}
              aria-current={tab === shown ? 'page' : undefined}
            >
              {t(`tabs.${tab}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
