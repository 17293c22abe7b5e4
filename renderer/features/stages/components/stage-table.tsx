import { Button, Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TableDto, TableRow } from '#shared/protocol/dto/table.ts';
import { formatDecimal, formatGroup, formatNumber, formatRecord } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import { listPartings } from '#renderer/lib/why-place.ts';
import styles from './stages.module.css';

interface StageTableProps {
  readonly table: TableDto;
  /** How many go on; 0 where no stage follows. */
  readonly advance: number;
  /** Whether it counts games of many, with kills, or matches of two. */
  readonly isLobby: boolean;
  readonly nameOf: (seed: number) => string;
  /** Absent where the desk may not decide. */
  readonly onDecide: ((seeds: readonly number[]) => void) | undefined;
}

/** A table with a line under those that go on; each place tells why it is that one. */
export function StageTable({ table, advance, isLobby, nameOf, onDecide }: StageTableProps) {
  const { t } = useTranslation('console');
  const { pool, rows, tied } = table;
  const title = pool === 0 ? t('stages.table') : t('stages.group', { group: formatGroup(pool) });
  const over = rows.every(({ open }) => !open);
  const open = over ? tied.filter((seeds) => seeds.every((seed) => !rows.find((row) => row.seed === seed)?.out)) : [];
  return (
    <section className={styles.box} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('stages.place')}</th>
              <th scope="col">{t('stages.name')}</th>
              <th scope="col">{t('stages.played')}</th>
              <th scope="col">{t(isLobby ? 'stages.wins' : 'stages.record')}</th>
              <th scope="col">{t(isLobby ? 'stages.kills' : 'stages.games')}</th>
              <th scope="col">{t('stages.points')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.seed} className={cx(advance > 0 && index + 1 === advance && styles.line)}>
                <td className={styles.number}>
                  <Why table={table} row={row} nameOf={nameOf} />
                </td>
                <td className={cx(styles.name, row.out && styles.out)}>{nameOf(row.seed)}</td>
                <td className={styles.number}>{formatNumber(row.played)}</td>
                <td className={styles.number}>{isLobby ? formatNumber(row.wins) : formatRecord(row)}</td>
                <td className={styles.number}>{isLobby ? formatNumber(row.kills) : sayGames(row)}</td>
                <td className={styles.number}>{formatDecimal(row.points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open.map((seeds) => (
        <p key={seeds.join()} className={styles.tie}>
          {t('stages.tied', { names: seeds.map(nameOf).join(', ') })}
          {onDecide !== undefined && (
            <Button size="xs" onClick={() => onDecide(seeds)}>
              {t('stages.decide')}
            </Button>
          )}
        </p>
      ))}
    </section>
  );
}

interface WhyProps {
  readonly table: TableDto;
  readonly row: TableRow;
  readonly nameOf: (seed: number) => string;
}

/** The place, which opens the rules that parted it from others. */
function Why({ table, row, nameOf }: WhyProps) {
  const { t } = useTranslation('console');
  const partings = listPartings(table, row.seed);
  const place = formatNumber(row.place);
  if (partings.length === 0) return place;
  return (
    <Popover width={320} withArrow>
      <Popover.Target>
        <button type="button" className={styles.place} aria-label={t('stages.why', { place, name: nameOf(row.seed) })}>
          {place}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {partings.map(({ rule, values }, index) => (
          // A rule that looks at the tied alone is asked again about those that it left together.
          <div key={index} className={styles.why}>
            <p className={styles.rule}>{t(`common:rule.${rule}`)}</p>
            <p className={styles.reason}>{t(`rule-text.${rule}`)}</p>
            <ul>
              {values.map(({ seed, value }) => (
                <li key={seed} className={cx(seed === row.seed && styles.own)}>
                  <span>{nameOf(seed)}</span>
                  <span>{value === null ? '–' : formatDecimal(value)}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}

function sayGames({ gamesWon, gamesLost }: TableRow): string {
  return `${formatNumber(gamesWon)}:${formatNumber(gamesLost)}`;
}
