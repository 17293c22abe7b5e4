import { useTranslation } from 'react-i18next';
import type { GameScore } from '#shared/domain/model/stage.ts';
import { countWins } from '#shared/domain/scoring/index.ts';
import { formatNumber, formatScore, formatScores } from '#renderer/lib/format.ts';
import { mineFirst, type Step } from '../next-step.ts';
import styles from './submitted-score.module.css';

interface SubmittedScoreProps {
  readonly step: Step;
  /** By slot. */
  readonly games: readonly GameScore[];
}

/** A score as both sides read it: the sum large, the games below. */
export function SubmittedScore({ step, games }: SubmittedScoreProps) {
  const { t } = useTranslation('player');
  const { slot, names } = step.mine;
  const only = games.length === 1 ? games[0] : undefined;
  const total = mineFirst(only ?? countWins(games), slot);
  const sides = [t('score.you'), mineFirst(names, slot)[1]] as const;
  return (
    <div className={styles.score}>
      <dl className={styles.total}>
        {sides.map((name, index) => (
          <div key={index} className={styles.side}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.number}>{formatScore(total[index] ?? null)}</dd>
          </div>
        ))}
      </dl>
      {only === undefined && (
        <ol className={styles.games}>
          {games.map((game, index) => (
            <li key={index}>
              <span>{t('score.game', { n: formatNumber(index + 1) })}</span>
              <span className={styles.game}>{formatScores(mineFirst(game, slot))}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
