import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import styles from './bracket-page.module.css';

const STATES = [
  ['live', 'live'],
  ['called', 'waiting'],
  ['submitted', 'waiting'],
  ['disputed', 'trouble'],
  ['completed', 'done'],
] as const;

/** What the marks mean, and the keys that matter here. */
export function BracketLegend() {
  const { t } = useTranslation(['console', 'bracket', 'common']);
  return (
    <footer className={styles.legend}>
      <ul className={styles.states} aria-label={t('bracket.legend')}>
        {STATES.map(([state, meaning]) => (
          <li key={state}>
            <StateMark meaning={meaning}>{t(`common:match.state.${state}`)}</StateMark>
          </li>
        ))}
      </ul>
      <p className={styles.keys}>
        <Kbd>/</Kbd> {t('bracket.key-search')} <Kbd>↑↓←→</Kbd> {t('bracket.key-walk')} <Kbd>Enter</Kbd>{' '}
        {t('bracket.key-open')}
      </p>
    </footer>
  );
}
