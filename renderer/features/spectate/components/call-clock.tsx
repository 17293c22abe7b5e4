import { useTranslation } from 'react-i18next';
import { formatCountdown } from '#renderer/lib/format.ts';
import { useNow } from '#renderer/lib/use-now.ts';
import styles from './call-clock.module.css';

/** What is left of a call, to the second. `until`: milliseconds of the host's clock. */
export function CallClock({ until }: { readonly until: number }) {
  const { t } = useTranslation('spectator');
  const left = until - useNow(500);
  if (left <= 0) return null;
  return (
    <span role="timer" aria-label={t('live.until')} className={styles.clock}>
      {formatCountdown(left)}
    </span>
  );
}
