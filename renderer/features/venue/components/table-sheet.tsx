import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableRow } from '#shared/protocol/dto/table.ts';
import { formatDecimal, formatGroup, formatNumber, formatRecord } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import { COLUMN_LINES, countLines, type TableBlock, type TablePage } from '../model/table-pages.ts';
import { FitName } from './fit-name.tsx';
import styles from './table-sheet.module.css';

interface TableSheetProps {
  readonly page: TablePage;
  /** Whether it counts games of many, with kills, or matches of two. */
  readonly isLobby: boolean;
  readonly nameOf: (seed: number) => string;
}

/** Standings, as large as they can be; a line under those that go on. */
export function TableSheet({ page, isLobby, nameOf }: TableSheetProps) {
  const scale = Math.min(1.7, COLUMN_LINES / countLines(page));
  return (
    <div className={styles.sheet} data-columns={page.columns.length} style={{ '--scale': scale } as CSSProperties}>
      {page.columns.map((blocks, column) => (
        <div key={column} className={styles.column}>
          {blocks.map((block) => (
            <Block key={`${block.pool} ${block.rows[0]?.seed}`} block={block} isLobby={isLobby} nameOf={nameOf} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface BlockProps extends Omit<TableSheetProps, 'page'> {
  readonly block: TableBlock;
}

function Block({ block, isLobby, nameOf }: BlockProps) {
  const { t } = useTranslation('screen');
  return (
    <table className={styles.table}>
      {block.pool > 0 && (
        <caption className={styles.caption}>{t('stage.group', { group: formatGroup(block.pool) })}</caption>
      )}
      <thead className={styles.hidden}>
        <tr>
          <th scope="col">{t('stage.place')}</th>
          <th scope="col">{t('stage.name')}</th>
          <th scope="col">{t(isLobby ? 'stage.kills' : 'stage.record')}</th>
          <th scope="col">{t('stage.points')}</th>
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
          <tr key={row.seed} className={cx(styles.row, index === block.cut && styles.cut, row.out && styles.out)}>
            <td className={styles.place}>{formatNumber(row.place)}</td>
            <td className={styles.name}>
              <FitName name={nameOf(row.seed)} />
            </td>
            <td className={styles.record}>{sayRecord(row)}</td>
            <td className={styles.points}>{formatDecimal(row.points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function sayRecord(row: TableRow): string {
    return isLobby ? t('stage.kills-of', { count: row.kills, formatted: formatNumber(row.kills) }) : formatRecord(row);
  }
}
