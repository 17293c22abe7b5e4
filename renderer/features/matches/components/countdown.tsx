import { useTranslation } from 'react-i18next';
import { formatCountdown } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './countdown.module.css';

interface CountdownProps {
  /** Milliseconds UTC. */
  readonly until: number;
  readonly now: number;
  readonly small?: boolean;
}

/** Minutes and seconds left of a call; after it how long it has been over. */
export function Countdown({ until, now, small = false }: CountdownProps) {
  const { t } = useTranslation('console');
  if (until === 0) return null;
  const over = now >= until;
  const clock = formatCountdown(Math.abs(until - now));
  return (
    <span className={cx(styles.countdown, small && styles.small, over && styles.over)} role="timer">
      <span className={styles.clock}>{clock}</span>
      <span className={styles.label}>{t(over ? 'call.over' : 'call.left')}</span>
    </span>
  );
}
