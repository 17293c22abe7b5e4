import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableDto } from '#shared/protocol/dto/table.ts';
import { listCrossTables } from '#renderer/lib/cross-table.ts';
import { sayMeeting } from '#renderer/lib/cross-words.ts';
import { formatGroup, formatNumber } from '#renderer/lib/format.ts';
import type { StageState } from '#renderer/stores/tournament-store.ts';
import { CrossGrid } from '#renderer/ui/cross-grid.tsx';
import { pathToMatch } from '../model/paths.ts';
import styles from './tables-list.module.css';

interface CrossListProps {
  readonly tournament: string;
  readonly stage: StageState;
  /** The standings, which put the names in order. */
  readonly tables: readonly TableDto[];
  readonly favourite: number;
  readonly nameOf: (seed: number) => string;
}

/** Who beat whom, a table for each group; every meeting leads to its match. Nothing where not every two meet. */
export function CrossList({ tournament, stage, tables, favourite, nameOf }: CrossListProps) {
  const { t } = useTranslation(['spectator', 'common']);
  const { shapes, rows } = stage;
  const crosses = useMemo(() => {
    const orders = new Map(tables.map(({ pool, rows: lines }) => [pool, lines.map(({ seed }) => seed)]));
    return listCrossTables({ shapes, rows }, orders);
  }, [shapes, rows, tables]);
  return crosses.map(({ pool, seeds, cell }) => {
    const title = pool === 0 ? t('table.cross') : t('table.cross-group', { group: formatGroup(pool) });
    const names = seeds.map(nameOf);
    return (
      <section key={pool} className={styles.box}>
        <h2 className={styles.title}>{title}</h2>
        <CrossGrid
          caption={title}
          corner={t('table.name')}
          names={names}
          marks={seeds.map((_, index) => formatNumber(index + 1))}
          lit={seeds.indexOf(favourite)}
          cellOf={(row, column) =>
            cell(seeds[row] ?? 0, seeds[column] ?? 0).map((meeting) => ({
              key: meeting.no,
              ...sayMeeting(t, meeting, [names[row] ?? '', names[column] ?? '']),
            }))
          }
          wrap={({ key, text, label }, className) => (
            <a className={className} href={pathToMatch(tournament, stage.stage, Number(key))} aria-label={label}>
              {text}
            </a>
          )}
        />
      </section>
    );
  });
}
