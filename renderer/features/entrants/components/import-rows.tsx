import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatDay, formatNumber } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import { StateShape } from '#renderer/ui/state-mark.tsx';
import type { ImportPreview } from '../api/operations.ts';
import styles from './import-dialog.module.css';

type Row = ImportPreview['rows'][number];

/** Every row with what is wrong with it, in words; rows at fault first. */
export function ImportRows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('console');
  const describe = ({ club, region, points, since }: Row): readonly string[] => [
    ...[club, region].filter((part) => part !== ''),
    ...(points === null ? [] : [t('attributes.so-many', { count: points })]),
    ...(since === null ? [] : [t('attributes.since-day', { day: formatDay(since) })]),
  ];
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = useMemo(
    () => [...rows.filter(({ faults }) => faults.length > 0), ...rows.filter(({ faults }) => faults.length === 0)],
    [rows],
  );
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ((sorted[index]?.faults.length ?? 0) > 0 ? 56 : 34),
    getItemKey: (index) => sorted[index]?.line ?? index,
    overscan: 10,
  });
  return (
    <div ref={scroller} className={styles.rows} tabIndex={0} role="group" aria-label={t('import.rows')}>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = sorted[index];
          if (row === undefined) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={cx(styles.row, row.faults.length > 0 && styles.faulty)}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className={styles.line}>{t('import.line', { n: formatNumber(row.line) })}</span>
              <span className={styles.shape}>
                <StateShape meaning={row.faults.length > 0 ? 'trouble' : 'done'} />
              </span>
              <span>
                {row.name === '' ? '—' : row.name}
                {row.seed !== null && (
                  <span className={styles.seed}> · {t('match.seed', { seed: formatNumber(row.seed) })}</span>
                )}
                {describe(row).map((part) => (
                  <span key={part} className={styles.seed}>
                    {' '}
                    · {part}
                  </span>
                ))}
                {row.warning !== null && <span className={styles.warning}>{t('import.on-list')}</span>}
                {row.faults.map(({ code, details }) => (
                  <span key={code} className={styles.fault}>
                    {errorText({ code, status: 422, details })}
                  </span>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
