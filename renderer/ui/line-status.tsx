import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/lib/format.ts';
import styles from './line-status.module.css';
import { StateMark, type Meaning } from './state-mark.tsx';

type Line = 'connecting' | 'online' | 'offline';

interface LineStatusProps {
  readonly state: Line;
  /** What waits to be sent. */
  readonly waiting?: number;
}

const MEANINGS: Readonly<Record<Line, Meaning>> = { online: 'live', connecting: 'waiting', offline: 'trouble' };

/** Whether this device hears the host; always visible, and read out when it changes. */
export function LineStatus({ state, waiting = 0 }: LineStatusProps) {
  const { t } = useTranslation('common');
  return (
    <span role="status" className={styles.status}>
      <StateMark meaning={MEANINGS[state]}>{t(`line.${state}`)}</StateMark>
      {waiting > 0 && (
        <StateMark meaning="waiting">{t('line.toSend', { count: waiting, n: formatNumber(waiting) })}</StateMark>
      )}
    </span>
  );
}
