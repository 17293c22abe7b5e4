import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrossTable } from '#renderer/lib/cross-table.ts';
import { sayMeeting } from '#renderer/lib/cross-words.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import { FitName } from './fit-name.tsx';
import styles from './cross-sheet.module.css';

interface CrossSheetProps {
  readonly cross: CrossTable;
  readonly nameOf: (seed: number) => string;
}

/** More than this many can't be read across a hall. */
export const MOST_IN_CROSS = 10;

/** Who beat whom: each row tells how it went for its name, the columns are the rows' numbers. */
export function CrossSheet({ cross: { seeds, cell }, nameOf }: CrossSheetProps) {
  const { t } = useTranslation('screen');
  return (
    <table className={styles.sheet} style={{ '--count': seeds.length } as CSSProperties}>
      <thead>
        <tr>
          <th scope="col" className={styles.corner} aria-label={t('stage.name')} />
          {seeds.map((seed, column) => (
            <th key={seed} scope="col" aria-label={nameOf(seed)}>
              {formatNumber(column + 1)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seeds.map((own, row) => (
          <tr key={own}>
            <th scope="row" className={styles.name}>
              <span className={styles.mark}>{formatNumber(row + 1)}</span>
              <FitName name={nameOf(own)} />
            </th>
            {seeds.map((other) => (
              <td
                key={other}
                className={cx(styles.cell, own === other && styles.self)}
                style={{ '--meetings': Math.max(1, cell(own, other).length) } as CSSProperties}
              >
                {cell(own, other).map((meeting) => {
                  const { text, tone, label } = sayMeeting(t, meeting, [nameOf(own), nameOf(other)]);
                  return (
                    <span key={meeting.no} className={cx(styles.score, styles[tone])} role="img" aria-label={label}>
                      {text}
                    </span>
                  );
                })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
