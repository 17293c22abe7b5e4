import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableDto } from '#shared/protocol/dto/table.ts';
import { listCrossTables } from '#renderer/lib/cross-table.ts';
import { sayMeeting } from '#renderer/lib/cross-words.ts';
import { formatGroup, formatNumber } from '#renderer/lib/format.ts';
import type { StageState } from '#renderer/stores/tournament-store.ts';
import { CrossGrid } from '#renderer/ui/cross-grid.tsx';
import styles from './stages.module.css';

interface CrossTablesProps {
  readonly stage: Pick<StageState, 'shapes' | 'rows'>;
  /** The standings, which put the names in order. */
  readonly tables: readonly TableDto[];
  readonly nameOf: (seed: number) => string;
  readonly onOpen: (no: number) => void;
}

/** Who beat whom, a table for each group; every meeting opens its match. */
export function CrossTables({ stage, tables, nameOf, onOpen }: CrossTablesProps) {
  const { t } = useTranslation(['console', 'common']);
  const { shapes, rows } = stage;
  const crosses = useMemo(() => {
    const orders = new Map(tables.map(({ pool, rows: lines }) => [pool, lines.map(({ seed }) => seed)]));
    return listCrossTables({ shapes, rows }, orders);
  }, [shapes, rows, tables]);
  return crosses.map(({ pool, seeds, cell }) => {
    const title = pool === 0 ? t('stages.cross') : t('stages.group', { group: formatGroup(pool) });
    const names = seeds.map(nameOf);
    return (
      <section key={pool} className={styles.box} aria-label={title}>
        <h3 className={styles.title}>{title}</h3>
        <CrossGrid
          caption={`${title}: ${t('stages.cross-caption')}`}
          corner={t('stages.name')}
          names={names}
          marks={seeds.map((_, index) => formatNumber(index + 1))}
          cellOf={(row, column) =>
            cell(seeds[row] ?? 0, seeds[column] ?? 0).map((meeting) => ({
              key: meeting.no,
              ...sayMeeting(t, meeting, [names[row] ?? '', names[column] ?? '']),
            }))
          }
          wrap={({ key, text, label }, className) => (
            <button type="button" className={className} aria-label={label} onClick={() => onOpen(Number(key))}>
              {text}
            </button>
          )}
        />
      </section>
    );
  });
}
