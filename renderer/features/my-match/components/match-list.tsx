import { useTranslation } from 'react-i18next';
import { formatDigits, formatScores } from '#renderer/lib/format.ts';
import { meaningOfMatch } from '#renderer/lib/meaning.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { mineFirst, opponentOf, outcomeOf, type Step } from '../next-step.ts';
import { sayLobby } from '../say-lobby.ts';
import styles from './match-list.module.css';

/** One's other matches, a line each. */
export function MatchList({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ul className={styles.list}>
      {steps.map((step) => (
        <MatchLine key={keyOf(step)} step={step} />
      ))}
    </ul>
  );
}

function MatchLine({ step }: { readonly step: Step }) {
  const { t } = useTranslation('player');
  const { mine, match } = step;
  const outcome = outcomeOf(step);
  const isWalkover = match.state === 'walkover';
  const opponent = isWalkover ? t('common:bye') : (opponentOf(step) ?? t('common:toBeDecided'));
  const name = mine.lobby === null ? opponent : sayLobby(t, mine.lobby);
  return (
    <li className={styles.line}>
      <a className={styles.link} href={`/t/${mine.match.tournament}#match=${mine.match.stage}.${match.no}`}>
        <span className={styles.row}>
          <span className={styles.name}>{name}</span>
          {hasScore(step) && <span className={styles.score}>{formatScores(mineFirst(match.scores, mine.slot))}</span>}
        </span>
        <span className={styles.row}>
          <span className={styles.facts}>{t('common:match.number', { no: formatDigits(String(match.no)) })}</span>
          <StateMark
            meaning={outcome === undefined ? meaningOfMatch(match.state) : outcome === 'won' ? 'done' : 'quiet'}
          >
            {outcome === undefined || isWalkover ? t(`common:match.state.${match.state}`) : t(`list.${outcome}`)}
          </StateMark>
        </span>
      </a>
    </li>
  );
}

function hasScore({ match }: Step): boolean {
  return match.scores.some((score) => score !== null);
}

function keyOf({ mine: { match } }: Step): string {
  return `${match.tournament} ${match.stage}.${match.no}`;
}
