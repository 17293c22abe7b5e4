import { useTranslation } from 'react-i18next';
import type { MatchRow } from '#shared/protocol/dto/match.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import type { MatchDetail } from '../api/use-match-detail.ts';
import styles from './match-games.module.css';

interface MatchGamesProps {
  readonly detail: MatchDetail | undefined;
  readonly row: MatchRow;
  readonly nameOf: (seed: number) => string;
}

/** The games of the result that counts, where there is more than one. */
export function MatchGames({ detail, row, nameOf }: MatchGamesProps) {
  const { t } = useTranslation('spectator');
  const games = detail?.history.find((entry) => entry.counts)?.games ?? [];
  if (games.length < 2) return null;
  const number = (value: number): string => formatNumber(value);
  return (
    <table className={styles.games}>
      <caption className={styles.caption}>{t('match.games')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className={styles.hidden}>{t('standings.name')}</span>
          </th>
          {games.map((_, index) => (
            <th key={index} scope="col" abbr={t('match.game', { formatted: number(index + 1) })}>
              {number(index + 1)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {([0, 1] as const).map((slot) => (
          <tr key={slot}>
            <th scope="row">{nameOf(slot === 0 ? row[2] : row[3])}</th>
            {games.map((game, index) => (
              <td key={index} data-won={game[slot] > game[slot === 0 ? 1 : 0] || undefined}>
                {number(game[slot])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
