import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { pathToTournament, type TournamentTab } from '#renderer/features/spectate/model/paths.ts';
import styles from './tabs.module.css';

interface TabsProps {
  readonly tournament: string;
  readonly shown: TournamentTab;
  readonly tabs: readonly TournamentTab[];
  /** Id of what the tabs change. */
  readonly panel: string;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The parts of a tournament, each with an address of its own; arrow keys go from one to the next. */
export function Tabs({ tournament, shown, tabs, panel }: TabsProps) {
  const { t } = useTranslation('spectator');

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const links = [...event.currentTarget.querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = links[(at + step + links.length) % links.length];
    next?.focus();
    next?.click();
  };

  return (
    <div role="tablist" aria-label={t('tabs.label')} className={styles.tabs} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <a
          key={tab}
          role="tab"
          href={pathToTournament(tournament, tab)}
          className={styles.tab}
          aria-selected={tab === shown}
          aria-controls={panel}
          tabIndex={tab === shown ? 0 : -1}
        >
          {t(`tabs.${tab}`)}
        </a>
      ))}
    </div>
  );
}
