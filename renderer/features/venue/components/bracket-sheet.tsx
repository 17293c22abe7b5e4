import type { CSSProperties } from 'react';
import type { BracketPage } from '../model/bracket-pages.ts';
import type { CardView } from '../model/card-view.ts';
import { SheetCard } from './sheet-card.tsx';
import { SheetLines } from './sheet-lines.tsx';
import styles from './bracket-sheet.module.css';

interface BracketSheetProps {
  readonly page: BracketPage;
  /** Heading of each column; null where rounds of several parts stand under each other. */
  readonly headings: readonly (string | null)[];
  readonly cardOf: (no: number) => CardView | undefined;
}

/** One page of a bracket, as large as it can be: rounds in columns, the way of the winners as lines. */
export function BracketSheet({ page, headings, cardOf }: BracketSheetProps) {
  const size = sizeOf(page);
  const style = { '--columns': page.columns, '--rows': page.rows } as CSSProperties;
  return (
    <div className={styles.sheet} data-size={size} style={style}>
      <div className={styles.headings}>
        {headings.map((heading, column) => (
          <p key={column} className={styles.heading}>
            {heading}
          </p>
        ))}
      </div>
      <div className={styles.field}>
        <SheetLines page={page} isLit={(no) => typeof cardOf(no)?.winner === 'number'} />
        {page.cards.map(({ no, column, row }) => {
          const card = cardOf(no);
          if (card === undefined) return null;
          const place = { '--column': column, '--row': row } as CSSProperties;
          return (
            <div key={no} className={styles.place} style={place}>
              <SheetCard card={card} label={headings[column] === null ? card.round : undefined} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Few rows are drawn larger; four columns leave room for the smallest size only. */
function sizeOf(page: BracketPage): 'small' | 'medium' | 'large' {
  if (page.rows > 5 || page.columns > 3) return 'small';
  return page.rows > 3 ? 'medium' : 'large';
}
