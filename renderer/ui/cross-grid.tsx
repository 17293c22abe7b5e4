import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './cross-grid.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** How a cell stands for its row. What it says stands in its text too, never in the tone alone. */
export type GridTone = 'good' | 'bad' | 'even' | 'open' | 'now';

export interface GridCell {
  readonly key: string | number;
  readonly text: string;
  readonly tone: GridTone;
  /** The whole of it in words. */
  readonly label: string;
}

interface CrossGridProps {
  readonly caption: string;
  /** Heading of the column of names. */
  readonly corner: string;
  readonly names: readonly string[];
  /** Number of each name, which heads its column. */
  readonly marks: readonly string[];
  /** What stands between two, several where they met more than once; not asked for one with itself. */
  readonly cellOf: (row: number, column: number) => readonly GridCell[];
  /** Makes a cell something to press or to follow. */
  readonly wrap: (cell: GridCell, className: string) => ReactNode;
  /** A row that stands out; -1 for none. */
  readonly lit?: number;
}

/** Everybody against everybody: each row tells how it went for its name. Columns are named by the numbers of the rows. */
export function CrossGrid({ caption, corner, names, marks, cellOf, wrap, lit = -1 }: CrossGridProps) {
  return (
    // Focusable, so that a keyboard can scroll what is wider than the page.
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={caption}>
      <table className={styles.grid}>
        <caption className={styles.caption}>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {corner}
            </th>
            {names.map((name, column) => (
              <th key={column} scope="col" title={name}>
                <span aria-hidden>{marks[column]}</span>
                <VisuallyHidden>{name}</VisuallyHidden>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, row) => (
            <tr key={row} className={cx(row === lit && styles.lit)}>
              <th scope="row" className={styles.name}>
                <span className={styles.mark}>{marks[row]}</span>
                <span className={styles.words}>{name}</span>
              </th>
              {names.map((_, column) => (
                <td key={column} className={cx(row === column && styles.self)}>
                  {row !== column &&
                    cellOf(row, column).map((cell) => (
                      <span key={cell.key} className={styles.slot}>
                        {wrap(cell, cx(styles.cell, styles[cell.tone]))}
                      </span>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
