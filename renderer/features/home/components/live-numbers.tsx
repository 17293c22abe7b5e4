import { useTranslation } from 'react-i18next';
import { formatCount } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './live-numbers.module.css';

export interface Counts {
  readonly live: number;
  readonly called: number;
  readonly ready: number;
  readonly done: number;
  readonly open: number;
}

interface LiveNumbersProps {
  /** What waits for a decision at the desk. */
  readonly urgent: number;
  readonly counts: Counts;
}

/** The hall in five numbers. */
export function LiveNumbers({ urgent, counts }: LiveNumbersProps) {
  const { t } = useTranslation('console');
  const total = counts.done + counts.open + counts.live + counts.called + counts.ready;
  return (
    <dl className={styles.numbers}>
      <Number label={t('numbers.urgent')} value={urgent} tone={urgent > 0 ? 'trouble' : undefined} />
      <Number label={t('numbers.live')} value={counts.live} tone={counts.live > 0 ? 'live' : undefined} />
      <Number label={t('numbers.called')} value={counts.called} tone={counts.called > 0 ? 'waiting' : undefined} />
      <Number label={t('numbers.ready')} value={counts.ready} />
      <Number label={t('numbers.done')} value={counts.done} of={total} />
    </dl>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly of?: number;
  readonly tone?: 'trouble' | 'live' | 'waiting' | undefined;
}

function Number({ label, value, of, tone }: NumberProps) {
  return (
    <div className={styles.number}>
      <dt>{label}</dt>
      <dd className={cx(styles.value, tone && styles[tone])}>
        {formatCount(value)}
        {of !== undefined && <span className={styles.of}> / {formatCount(of)}</span>}
      </dd>
    </div>
  );
}
