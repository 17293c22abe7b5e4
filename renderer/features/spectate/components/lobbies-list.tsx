import { useTranslation } from 'react-i18next';
import type { LobbyDto } from '#shared/protocol/dto/lobby.ts';
import { formatDigits, formatNumber } from '#renderer/lib/format.ts';
import { decodeRow } from '#renderer/lib/rows.ts';
import type { StageState } from '#renderer/stores/tournament-store.ts';
import { cx } from '#renderer/ui/cx.ts';
import { pathToMatch } from '../model/paths.ts';
import styles from './tables-list.module.css';

interface LobbiesListProps {
  readonly tournament: string;
  readonly stage: StageState;
  readonly lobbies: readonly LobbyDto[];
  readonly favourite: number;
  readonly nameOf: (seed: number) => string;
}

/** All lobbies, the present round first: who sits together and where, and how it ended. */
export function LobbiesList({ tournament, stage, lobbies, favourite, nameOf }: LobbiesListProps) {
  const { t } = useTranslation('spectator');
  const rounds = [...Map.groupBy(lobbies, ({ round }) => round)].toSorted(([a], [b]) => b - a);
  return rounds.map(([round, ofRound], index) => (
    <details key={round} open={index === 0} className={styles.round}>
      <summary className={styles.title}>{t('common:round.round', { round: formatNumber(round) })}</summary>
      <div className={styles.lobbies}>
        {ofRound.map((lobby) => (
          <Lobby
            key={lobby.no}
            href={pathToMatch(tournament, stage.stage, lobby.no)}
            lobby={lobby}
            station={stationOf(stage, lobby.no)}
            favourite={favourite}
            nameOf={nameOf}
          />
        ))}
      </div>
    </details>
  ));
}

interface LobbyProps extends Pick<LobbiesListProps, 'favourite' | 'nameOf'> {
  readonly href: string;
  readonly lobby: LobbyDto;
  readonly station: string | null;
}

function Lobby({ href, lobby, station, favourite, nameOf }: LobbyProps) {
  const { t } = useTranslation('spectator');
  const values = { round: formatNumber(lobby.round), lobby: formatNumber(lobby.lobby) };
  return (
    <section className={styles.box}>
      <h3 className={styles.lobby}>
        <a href={href}>{t('common:round.lobby', values)}</a>
        {station !== null && <span>{t('common:match.station', { station: formatDigits(station) })}</span>}
      </h3>
      {lobby.rows === null ? (
        <ul className={styles.seats}>
          {lobby.seats.map((seed) => (
            <li key={seed} className={cx(seed === favourite && styles.own)}>
              {nameOf(seed)}
            </li>
          ))}
        </ul>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('table.place')}</th>
              <th scope="col">{t('table.name')}</th>
              <th scope="col">{t('table.kills')}</th>
              <th scope="col">{t('table.points')}</th>
            </tr>
          </thead>
          <tbody>
            {lobby.rows.map(({ seed, placement, absent, kills, points }) => (
              <tr key={seed} className={cx(seed === favourite && styles.favourite)}>
                <td className={styles.number}>{absent === null ? formatNumber(placement) : t(`table.${absent}`)}</td>
                <td className={styles.name}>{nameOf(seed)}</td>
                <td className={styles.number}>{formatNumber(kills)}</td>
                <td className={styles.number}>{formatNumber(points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function stationOf({ rows }: StageState, no: number): string | null {
  const row = rows[no - 1];
  return row === undefined ? null : decodeRow(row).station;
}
