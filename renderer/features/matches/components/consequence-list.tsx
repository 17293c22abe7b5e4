import { useTranslation } from 'react-i18next';
import type { Consequence } from '#shared/protocol/dto/ruling.ts';
import { formatNumber, formatScores } from '#renderer/lib/format.ts';
import styles from './consequence-list.module.css';

/** What a change would clear, bring back and interrupt, match by match. */
export function ConsequenceList({ consequence }: { readonly consequence: Consequence }) {
  const { t } = useTranslation('console');
  const { clears, revives, interrupts, outdates } = consequence;
  if (clears.length + revives.length + interrupts.length + outdates.length === 0) {
    return <p className={styles.none}>{t('consequence.none')}</p>;
  }
  return (
    <div className={styles.lists}>
      {clears.length > 0 && (
        <section>
          <h3 className={styles.clears}>{t('consequence.clears', { count: clears.length })}</h3>
          <ul className={styles.list}>
            {clears.map(({ match, names, scores }) => (
              <li key={`${match.stage}.${match.no}`} className={styles.line}>
                <span className={styles.no}>#{formatNumber(match.no)}</span>
                <span>{names.join(' – ')}</span>
                <span className={styles.score}>{scores[0] < 0 ? '' : formatScores(scores)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {revives.length > 0 && (
        <section>
          <h3 className={styles.revives}>{t('consequence.revives', { count: revives.length })}</h3>
          <ul className={styles.list}>
            {revives.map(({ match, names }) => (
              <li key={`${match.stage}.${match.no}`} className={styles.line}>
                <span className={styles.no}>#{formatNumber(match.no)}</span>
                <span>{names.join(' – ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {interrupts.length > 0 && (
        <p className={styles.interrupts}>
          {t('consequence.interrupts', {
            count: interrupts.length,
            list: interrupts.map(({ no }) => `#${formatNumber(no)}`).join(', '),
          })}
        </p>
      )}
      {outdates.map(({ stage, round }) => (
        <p key={`${stage} ${round}`} className={styles.interrupts}>
          {round === 0
            ? t('consequence.outdates-stage', { stage: formatNumber(stage) })
            : t('consequence.outdates-round', { round: formatNumber(round) })}
        </p>
      ))}
    </div>
  );
}
