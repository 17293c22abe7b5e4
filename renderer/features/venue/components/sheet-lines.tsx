import type { BracketPage } from '../model/bracket-pages.ts';
import styles from './bracket-sheet.module.css';

interface SheetLinesProps {
  readonly page: BracketPage;
  /** True when the winner of the match has gone along its line. */
  readonly isLit: (no: number) => boolean;
}

/** Width of a card as a share of its column; the gap to the next one is the rest. Same figure as in the style sheet. */
const CARD_SHARE = 0.86;
const UNIT = 100;

export function SheetLines({ page, isLit }: SheetLinesProps) {
  const places = new Map(page.cards.map((card) => [card.no, card]));
  return (
    <svg
      className={styles.lines}
      viewBox={`0 0 ${page.columns * UNIT} ${page.rows * UNIT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {page.lines.map(([from, to]) => {
        const start = places.get(from);
        const end = places.get(to);
        if (start === undefined || end === undefined) return null;
        const x1 = (start.column + CARD_SHARE) * UNIT;
        const x2 = end.column * UNIT;
        const middle = x2 - ((1 - CARD_SHARE) * UNIT) / 2;
        const y1 = (start.row + 0.5) * UNIT;
        const y2 = (end.row + 0.5) * UNIT;
        return (
          <path
            key={from}
            className={isLit(from) ? styles.lineLit : styles.line}
            d={`M${x1} ${y1}H${middle}V${y2}H${x2}`}
            vectorEffect="non-scaling-stroke"
          />
        );
      })}
    </svg>
  );
}
