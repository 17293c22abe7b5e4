import { useTranslation } from 'react-i18next';
import { StateShape, type Meaning } from '#renderer/ui/state-mark.tsx';
import { formatDigits, formatNumber } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import { toneOf, type CardTone, type CardView, type SideView } from '../model/card-view.ts';
import { sizeOfStation } from '../model/station.ts';
import { FitName } from './fit-name.tsx';
import styles from './sheet-card.module.css';

interface SheetCardProps {
  readonly card: CardView;
  /** Name of the round, where the column's heading does not say it. */
  readonly label?: string | undefined;
}

const MEANINGS: Partial<Record<CardTone, Meaning>> = { live: 'live', called: 'waiting', trouble: 'trouble' };

/** A match on a bracket page: its two sides, and at the edge how it stands. A shape says it besides the colour. */
export function SheetCard({ card, label }: SheetCardProps) {
  const tone = toneOf(card.state);
  const meaning = MEANINGS[tone];
  const hasScore = card.sides.some((side) => side.score !== null);
  return (
    <article className={cx(styles.card, styles[tone], card.isFresh && styles.fresh)}>
      {label !== undefined && <p className={styles.label}>{label}</p>}
      {card.sides.map((side, slot) => (
        <Side key={slot} side={side} standing={standingOf(card.winner, slot)} />
      ))}
      {meaning !== undefined && (
        <span className={styles.mark}>
          <StateShape meaning={meaning} />
          {!hasScore && card.station !== '' && (
            <span className={styles.station} data-size={sizeOfStation(card.station)}>
              {formatDigits(card.station)}
            </span>
          )}
        </span>
      )}
    </article>
  );
}

type Standing = 'won' | 'lost' | 'open';

function standingOf(winner: number | null, slot: number): Standing {
  if (winner === null) return 'open';
  return winner === slot ? 'won' : 'lost';
}

interface SideProps {
  readonly side: SideView;
  readonly standing: Standing;
}

function Side({ side, standing }: SideProps) {
  const { t } = useTranslation('screen');
  return (
    <div className={cx(styles.side, styles[standing])}>
      <span className={styles.seed}>{side.seed > 0 && formatNumber(side.seed)}</span>
      {side.name === null ? (
        <span className={styles.nobody}>{side.isNobody ? t('common:bye') : '–'}</span>
      ) : (
        <FitName className={styles.name} name={side.name} />
      )}
      {side.score !== null && <span className={styles.score}>{formatNumber(side.score)}</span>}
    </div>
  );
}
