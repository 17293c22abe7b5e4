import { useTranslation } from 'react-i18next';
import { formatDigits } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import type { BoardLine } from '../model/call-board.ts';
import type { CardView } from '../model/card-view.ts';
import { isNumbered, sizeOfStation } from '../model/station.ts';
import { Countdown } from './countdown.tsx';
import { FitName } from './fit-name.tsx';
import styles from './call-line.module.css';

interface CallLineProps {
  readonly kind: BoardLine['kind'];
  readonly card: CardView;
  /** Milliseconds of the host's clock; 0 without a call. */
  readonly until: number;
  /** Which tournament, when the board shows several. */
  readonly tournament?: string | undefined;
  /** Of a lobby: how many are called. Its round's name stands where a match has its two names. */
  readonly lobby?: string;
}

/** One match of the board. The station is what people look for, so it stands first and largest. */
export function CallLine({ kind, card, until, tournament, lobby }: CallLineProps) {
  const { t } = useTranslation('screen');
  const [first, second] = card.sides;
  return (
    <li className={cx(styles.line, styles[kind], card.isFresh && styles.fresh)}>
      <div className={styles.station}>
        {card.station === '' ? (
          <span className={styles.soon}>{t('next.soon')}</span>
        ) : (
          <>
            {isNumbered(card.station) && <span className={styles.word}>{t('next.station')}</span>}
            <span className={styles.number} data-size={sizeOfStation(card.station)}>
              {formatDigits(card.station)}
            </span>
          </>
        )}
      </div>
      <div className={styles.names}>
        <FitName className={styles.name} name={lobby === undefined ? (first.name ?? '–') : card.round} />
        <FitName className={styles.name} name={lobby ?? second.name ?? '–'} />
      </div>
      <div className={styles.what}>
        {/* A short line has room for one of them: among several tournaments, which one. */}
        {lobby === undefined && (kind !== 'ready' || tournament === undefined) && (
          <FitName className={styles.round} name={card.round} />
        )}
        {tournament !== undefined && <FitName className={styles.tournament} name={tournament} />}
      </div>
      <div className={styles.time}>
        {kind === 'called' && <Countdown until={until} />}
        {kind === 'arrived' && <span className={styles.there}>{t('next.starting')}</span>}
      </div>
    </li>
  );
}
