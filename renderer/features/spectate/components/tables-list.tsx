import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableDto, TableRow } from '#shared/protocol/dto/table.ts';
import { formatDecimal, formatGroup, formatNumber, formatRecord } from '#renderer/lib/format.ts';
import { listPartings } from '#renderer/lib/why-place.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './tables-list.module.css';

interface TablesListProps {
  readonly tables: readonly TableDto[];
  readonly advance: number;
  /** The tie-breaks in the order in which they decide. */
  readonly rules: readonly string[];
  /** Whether it counts games of many, with kills, or matches of two. */
  readonly isLobby: boolean;
  /** Seed of the entrant that the visitor follows, 0 for none. */
  readonly favourite: number;
  readonly nameOf: (seed: number) => string;
}

/** The tables as they stand now, with a line under those that go on; a tap on a place says by which rule it is that one. */
export function TablesList({ tables, advance, rules, isLobby, favourite, nameOf }: TablesListProps) {
  const { t } = useTranslation('spectator');
  return (
    <>
      {tables.map((table) => (
        <section key={table.pool} className={styles.box}>
          <h2 className={styles.title}>
            {table.pool === 0 ? t('table.title') : t('table.group', { group: formatGroup(table.pool) })}
          </h2>
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
              {table.rows.map((row, index) => (
                <Line
                  key={row.seed}
                  table={table}
                  row={row}
                  isCut={index + 1 === advance}
                  isLobby={isLobby}
                  isFavourite={row.seed === favourite}
                  nameOf={nameOf}
                />
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {rules.length > 0 && tables.length > 0 && (
        <p className={styles.rules}>
          {t('table.rules', { rules: rules.map((rule) => t(`common:rule.${rule}`)).join(' · ') })}
        </p>
      )}
    </>
  );
}

interface LineProps extends Pick<TablesListProps, 'isLobby' | 'nameOf'> {
  readonly table: TableDto;
  readonly row: TableRow;
  /** The last one that goes on. */
  readonly isCut: boolean;
  readonly isFavourite: boolean;
}

function Line({ table, row, isCut, isLobby, isFavourite, nameOf }: LineProps) {
  const { t } = useTranslation('spectator');
  const [isOpen, setIsOpen] = useState(false);
  const partings = listPartings(table, row.seed);
  const [place, name] = [formatNumber(row.place), nameOf(row.seed)];
  return (
    <Fragment>
      <tr className={cx(isCut && styles.line, isFavourite && styles.favourite)}>
        <td className={styles.number}>
          {partings.length === 0 ? (
            place
          ) : (
            <button
              type="button"
              className={styles.place}
              aria-expanded={isOpen}
              aria-label={t('table.why', { place, name })}
              onClick={() => setIsOpen(!isOpen)}
            >
              {place}
            </button>
          )}
        </td>
        <td className={cx(styles.name, row.out && styles.out)}>{name}</td>
        <td className={styles.number}>{isLobby ? formatNumber(row.kills) : formatRecord(row)}</td>
        <td className={styles.number}>{formatDecimal(row.points)}</td>
      </tr>
      {isOpen && (
        <tr className={styles.why}>
          <td colSpan={4}>
            {partings.map(({ rule, values }, index) => (
              // A rule that looks at the tied alone is asked again about those that it left together.
              <div key={index}>
                <p className={styles.rule}>{t(`common:rule.${rule}`)}</p>
                <ul className={styles.values}>
                  {values.map(({ seed, value }) => (
                    <li key={seed} className={cx(seed === row.seed && styles.own)}>
                      <span>{nameOf(seed)}</span>
                      <span>{value === null ? '–' : formatDecimal(value)}</span>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </td>
        </tr>
      )}
    </Fragment>
  );
}
