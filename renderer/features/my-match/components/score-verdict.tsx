import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import type { ScoreDraft } from '../score-draft.ts';
import styles from './score-verdict.module.css';

interface ScoreVerdictProps {
  readonly draft: ScoreDraft;
  /** Own side first. */
  readonly sides: readonly [string, string];
  readonly slot: number;
}

/** Says as one goes who won by what was typed, or what is missing. */
export function ScoreVerdict({ draft, sides, slot }: ScoreVerdictProps) {
  const { t } = useTranslation('player');
  return (
    <p role="status" className={styles.verdict}>
      {draft.winner !== null ? (
        <StateMark meaning="done">
          {draft.winner === slot ? t('score.youWin') : t('score.theyWin', { name: sides[1] })}
        </StateMark>
      ) : (
        <span className={styles.hint}>{hintOf(draft) ?? t('score.start')}</span>
      )}
    </p>
  );
}

/** Before anything was typed there is nothing wrong. */
function hintOf({ fault }: ScoreDraft): string | undefined {
  if (fault === undefined || fault.code === 'score.no_games') return undefined;
  return errorText({ ...fault, status: 422, message: fault.code });
}
