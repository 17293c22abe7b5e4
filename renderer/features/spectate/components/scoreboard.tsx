import { useTranslation } from 'react-i18next';
import type { MatchRow } from '#shared/protocol/dto/match.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import type { Facts } from '../model/facts.ts';
import { FollowButton } from './follow-button.tsx';
import styles from './scoreboard.module.css';

interface ScoreboardProps {
  readonly stage: number;
  readonly row: MatchRow;
  readonly facts: Facts;
  readonly favourite: number;
  readonly onFollow: (seed: number) => void;
}

/** The two sides under each other, so that the longest names have room, each with its figure. */
export function Scoreboard({ stage, row, facts, favourite, onFollow }: ScoreboardProps) {
  const hasScore = row[4] >= 0 || row[5] >= 0;
  return (
    <ol className={styles.board} data-scored={hasScore || undefined}>
      {([0, 1] as const).map((slot) => (
        <Side
          key={slot}
          seed={slot === 0 ? row[2] : row[3]}
          score={slot === 0 ? row[4] : row[5]}
          standing={row[6] < 0 ? 'open' : row[6] === slot ? 'won' : 'lost'}
          name={facts.nameOf(stage, slot === 0 ? row[2] : row[3])}
          favourite={favourite}
          onFollow={onFollow}
        />
      ))}
    </ol>
  );
}

interface SideProps {
  readonly seed: number;
  readonly name: string;
  readonly score: number;
  readonly standing: 'open' | 'won' | 'lost';
  readonly favourite: number;
  readonly onFollow: (seed: number) => void;
}

function Side({ seed, name, score, standing, favourite, onFollow }: SideProps) {
  const { t } = useTranslation('spectator');
  return (
    <li className={cx(styles.side, styles[standing])}>
      {seed > 0 ? (
        <FollowButton name={name} isFollowed={seed === favourite} onPress={() => onFollow(seed)} />
      ) : (
        <span />
      )}
      <span className={styles.who}>
        <span className={cx(styles.name, seed <= 0 && styles.nobody)}>
          {seed > 0 ? name : t(seed < 0 ? 'common:bye' : 'common:toBeDecided')}
        </span>
        {seed > 0 && (
          <span className={styles.seed}>
            {t('search.seed', { seed: formatNumber(seed) })}
            {standing === 'won' && <span className={styles.winner}> · {t('match.winner')}</span>}
          </span>
        )}
      </span>
      {score >= 0 && (
        <span className={styles.score}>
          <VisuallyHidden>{t('match.score')} </VisuallyHidden>
          {formatNumber(score)}
        </span>
      )}
    </li>
  );
}
