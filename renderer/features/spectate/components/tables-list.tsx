import { useTranslation } from 'react-i18next';
import type { TableDto } from '#shared/protocol/dto/table.ts';
import { formatDecimal, formatGroup, formatNumber, formatRecord } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './tables-list.module.css';

interface TablesListProps {
  readonly tables: readonly TableDto[];
  readonly advance: number;
  /** Whether it counts games of many, with kills, or matches of two. */
  readonly isLobby: boolean;
  /** Seed of the entrant that the visitor follows, 0 for none. */
  readonly favourite: number;
  readonly nameOf: (seed: number) => string;
}

/** The tables as they stand now, with a line under those that go on. */
export function TablesList({ tables, advance, isLobby, favourite, nameOf }: TablesListProps) {
  const { t } = useTranslation('spectator');
  return tables.map(({ pool, rows }) => (
    <section key={pool} className={styles.box}>
      <h2 className={styles.title}>{pool === 0 ? t('table.title') : t('table.group', { group: formatGroup(pool) })}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('table.place')}</th>
            <th scope="col">{t('table.name')}</th>
            <th scope="col">{t(isLobby ? 'table.kills' : 'table.record')}</th>
            <th scope="col">{t('table.points')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.seed}
              className={cx(index + 1 === advance && styles.line, row.seed === favourite && styles.favourite)}
            >
              <td className={styles.number}>{formatNumber(row.place)}</td>
              <td className={cx(styles.name, row.out && styles.out)}>{nameOf(row.seed)}</td>
              <td className={styles.number}>{isLobby ? formatNumber(row.kills) : formatRecord(row)}</td>
              <td className={styles.number}>{formatDecimal(row.points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}
