import { useTranslation } from 'react-i18next';
import { formatNumber, formatScores } from '#renderer/lib/format.ts';
import { useMatchWords } from '../hooks/use-words.ts';
import type { MatchView } from '../model/match-view.ts';
import { MatchState } from './match-state.tsx';
import styles from './entrant-matches.module.css';

interface EntrantMatchesProps {
  readonly matches: readonly MatchView[];
  readonly entrant: string;
  readonly now: number;
  readonly onOpen: (no: number) => void;
}

/** An entrant's way: its matches so far and the one that comes. */
export function EntrantMatches({ matches, entrant, now, onOpen }: EntrantMatchesProps) {
  const { t } = useTranslation('console');
  const words = useMatchWords();
  const own = matches.filter(({ sides }) => sides.some((side) => side.entrant === entrant));
  if (own.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{t('entrants.matches')}</h3>
      <ul className={styles.list}>
        {own.map((match) => {
          const other = match.sides[match.sides[0].entrant === entrant ? 1 : 0];
          const [a, b] = match.sides;
          return (
            <li key={match.no}>
              <button type="button" className={styles.match} onClick={() => onOpen(match.no)}>
                <span className={styles.no}>#{formatNumber(match.no)}</span>
                <span className={styles.other}>
                  {words.side(other)}
                  <span className={styles.round}>{words.round(match)}</span>
                </span>
                <span className={styles.score}>
                  {a.score !== undefined && b.score !== undefined
                    ? formatScores(match.sides[0].entrant === entrant ? [a.score, b.score] : [b.score, a.score])
                    : ''}
                </span>
                <MatchState match={match} now={now} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
