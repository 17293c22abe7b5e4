import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './seeding-dialog.module.css';

interface SeedChangesProps {
  /** Entrant ids by seed, as they would be. */
  readonly order: readonly string[];
  readonly entrants: readonly EntrantDto[];
}

const ROW = 32;

/** Every entrant by its new seed, with the one it has now. */
export function SeedChanges({ order, entrants }: SeedChangesProps) {
  const { t } = useTranslation('console');
  const scroller = useRef<HTMLDivElement>(null);
  const byId = useMemo(() => new Map(entrants.map((entrant) => [entrant.id, entrant])), [entrants]);
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  return (
    <div ref={scroller} className={styles.changes} tabIndex={0} role="group" aria-label={t('seeding.new-seeds')}>
      <ol className={styles.seeds} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const entrant = byId.get(order[index] ?? '');
          if (entrant === undefined) return null;
          const step = entrant.seed === null ? 0 : entrant.seed - (index + 1);
          return (
            <li key={key} className={styles.seedRow} style={{ transform: `translateY(${start}px)`, height: ROW }}>
              <span className={styles.seed}>{formatNumber(index + 1)}</span>
              <span className={styles.name}>
                {entrant.name}
                {entrant.club !== undefined && <span className={styles.muted}> · {entrant.club}</span>}
              </span>
              <span className={cx(styles.step, step === 0 && styles.muted)}>
                {step === 0 ? '–' : t(step > 0 ? 'seeding.up' : 'seeding.down', { by: formatNumber(Math.abs(step)) })}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
