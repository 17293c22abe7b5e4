import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCountdown, formatDigits, formatTime } from '#renderer/lib/format.ts';
import { useNow } from '#renderer/lib/use-now.ts';
import { Button } from '#renderer/ui/button.tsx';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import type { Step } from '../next-step.ts';
import styles from './called-step.module.css';
import { ScoreEntry } from './score-entry.tsx';

interface CalledStepProps {
  readonly step: Step;
  readonly onChanged: () => Promise<void>;
}

/** Where to go, and how much time is left for it. */
export function CalledStep({ step, onChanged }: CalledStepProps) {
  const { t } = useTranslation('player');
  const [entering, setEntering] = useState(false);
  const { station, calledUntil } = step.match;
  if (entering) return <ScoreEntry step={step} onChanged={onChanged} onCancel={() => setEntering(false)} />;
  return (
    <div className={styles.called}>
      <div className={styles.board}>
        <p className={styles.cell}>
          <span className={styles.label}>{t('step.station')}</span>
          <strong className={styles.big}>{station === null ? '–' : formatDigits(station)}</strong>
        </p>
        {calledUntil !== null && <Countdown until={calledUntil} />}
      </div>
      {step.mine.lobby === null ? (
        <Button wide onClick={() => setEntering(true)}>
          {t('score.enterEarly')}
        </Button>
      ) : (
        <p className={styles.hint}>{t('step.lobbyHint')}</p>
      )}
    </div>
  );
}

function Countdown({ until }: { readonly until: number }) {
  const { t } = useTranslation('player');
  const left = until - useNow();
  if (left <= 0) {
    return (
      <p className={styles.cell}>
        <StateMark meaning="trouble">{t('step.timeIsUp')}</StateMark>
      </p>
    );
  }
  return (
    <p className={styles.cell}>
      <span className={styles.label}>{t('step.by', { time: formatTime(until) })}</span>
      <strong className={styles.big} role="timer" aria-live="off">
        {formatCountdown(left)}
      </strong>
    </p>
  );
}
