import { useTranslation } from 'react-i18next';
import { formatCountdown } from '#renderer/lib/format.ts';
import { useNow } from '#renderer/lib/use-now.ts';
import styles from './call-line.module.css';

/** Minutes and seconds that are left of a call. `until`: milliseconds of the host's clock. */
export function Countdown({ until }: { readonly until: number }) {
  const { t } = useTranslation('screen');
  const left = until - useNow(500);
  if (left <= 0) return <span className={styles.over}>{t('next.overdue')}</span>;
  return (
    <span role="timer" aria-label={t('next.time')} className={styles.count}>
      {formatCountdown(left)}
    </span>
  );
}
