import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/lib/format.ts';
import type { LobbyPage, LobbySeat } from '../model/lobby-pages.ts';
import { FitName } from './fit-name.tsx';
import styles from './lobby-sheet.module.css';

interface LobbySheetProps {
  readonly page: LobbyPage;
  readonly nameOf: (seed: number) => string;
}

/** Who sits in a lobby, or how it ended. */
export function LobbySheet({ page: { columns }, nameOf }: LobbySheetProps) {
  const { t } = useTranslation('screen');
  const most = Math.max(1, ...columns.map(({ length }) => length));
  const style = { '--scale': Math.min(1.6, 10 / most), '--columns': columns.length } as CSSProperties;
  return (
    <div className={styles.sheet} style={style}>
      {columns.map((seats, column) => (
        <ol key={column} className={styles.column}>
          {seats.map((seat) => (
            <li key={seat.seed} className={styles.seat} data-open={seat.result === undefined || undefined}>
              {seat.result !== undefined && <span className={styles.place}>{sayPlace(seat)}</span>}
              <FitName className={styles.name} name={nameOf(seat.seed)} />
              {seat.result !== undefined && (
                <span className={styles.kills}>
                  {t('stage.kills-of', { count: seat.result.kills, formatted: formatNumber(seat.result.kills) })}
                </span>
              )}
              {seat.result !== undefined && <span className={styles.points}>{formatNumber(seat.result.points)}</span>}
            </li>
          ))}
        </ol>
      ))}
    </div>
  );

  function sayPlace({ result }: LobbySeat): string {
    if (result === undefined) return '';
    return result.absent === null ? formatNumber(result.placement) : t(`stage.${result.absent}`);
  }
}
