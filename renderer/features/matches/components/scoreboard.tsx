import { IconTrophy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatScore } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import { useMatchWords } from '../hooks/use-words.ts';
import type { MatchView } from '../model/match-view.ts';
import styles from './scoreboard.module.css';

interface ScoreboardProps {
  readonly match: MatchView;
  readonly onOpenEntrant: (entrant: string) => void;
}

/** The two sides, large; a name leads to its entrant. */
export function Scoreboard({ match, onOpenEntrant }: ScoreboardProps) {
  const { t } = useTranslation('console');
  const words = useMatchWords();
  return (
    <ul className={styles.board} aria-label={t('match.sides')}>
      {match.sides.map((side, slot) => {
        const lost = match.winner !== undefined && match.winner !== slot;
        return (
          <li key={slot} className={cx(styles.side, lost && styles.lost)}>
            <span className={styles.seed}>{side.occupant > 0 ? formatNumber(side.occupant) : ''}</span>
            {side.entrant === undefined ? (
              <span className={styles.open}>{words.side(side)}</span>
            ) : (
              <button type="button" className={styles.name} onClick={() => onOpenEntrant(side.entrant ?? '')}>
                {words.side(side)}
              </button>
            )}
            {match.winner === slot && (
              <span className={styles.won} role="img" aria-label={t('match.won')}>
                <IconTrophy size={16} aria-hidden />
              </span>
            )}
            <span className={cx(styles.score, side.score === undefined && styles.unplayed)}>
              {formatScore(side.score ?? null)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
