import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDigits } from '#renderer/lib/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Step } from '../next-step.ts';
import { LiveScore } from './live-score.tsx';
import styles from './play-step.module.css';
import { ScoreEntry } from './score-entry.tsx';

interface PlayStepProps {
  readonly step: Step;
  readonly onChanged: () => Promise<void>;
}

/** Live: the score is what comes next. Before it and in a pause: wait; the score is one tap away for halls that do not call. */
export function PlayStep({ step, onChanged }: PlayStepProps) {
  const { t } = useTranslation('player');
  const isLive = step.kind === 'play';
  const [entering, setEntering] = useState(false);
  if (entering || isLive) {
    return (
      <div className={styles.play}>
        {step.match.station !== null && (
          <p className={styles.where}>{t('common:match.station', { station: formatDigits(step.match.station) })}</p>
        )}
        {isLive && <LiveScore step={step} />}
        <ScoreEntry step={step} onChanged={onChanged} onCancel={isLive ? undefined : () => setEntering(false)} />
      </div>
    );
  }
  return (
    <div className={styles.play}>
      <p className={styles.where}>{t(`step.hint_${step.kind}`)}</p>
      <Button wide onClick={() => setEntering(true)}>
        {t('score.enterEarly')}
      </Button>
    </div>
  );
}
