import { useTranslation } from 'react-i18next';
import { formatDigits, formatNumber } from '#renderer/lib/format.ts';
import { decodeRow, decodeShape } from '#renderer/lib/rows.ts';
import type { StageState } from '#renderer/stores/tournament-store.ts';
import styles from './tables-list.module.css';

interface LobbiesListProps {
  readonly stage: StageState;
  readonly nameOf: (seed: number) => string;
}

/** Who sits together in the present round, and where. */
export function LobbiesList({ stage, nameOf }: LobbiesListProps) {
  const { t } = useTranslation('spectator');
  const lobbies = stage.shapes.map(decodeShape).filter(({ part }) => part === 'lobby');
  const round = lobbies.at(-1)?.round;
  return lobbies
    .filter((lobby) => lobby.round === round)
    .map(({ no, pool }) => {
      const row = stage.rows[no - 1];
      const station = row === undefined ? null : decodeRow(row).station;
      const values = { round: formatNumber(round ?? 1), lobby: formatNumber(pool) };
      return (
        <section key={no} className={styles.box}>
          <h2 className={styles.title}>
            {t('common:round.lobby', values)}
            {station !== null && ` · ${formatDigits(station)}`}
          </h2>
          <p>{(stage.seats?.[no - 1] ?? []).map(nameOf).join(' · ')}</p>
        </section>
      );
    });
}
