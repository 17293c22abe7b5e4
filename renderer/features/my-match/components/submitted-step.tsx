import { useTranslation } from 'react-i18next';
import { useClient } from '#renderer/lib/client-context.tsx';
import { useTask } from '#renderer/lib/use-task.ts';
import { Button } from '#renderer/ui/button.tsx';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { withdrawScore } from '../match-actions.ts';
import { opponentOf, type Step } from '../next-step.ts';
import { SubmittedScore } from './submitted-score.tsx';
import styles from './confirm-step.module.css';

interface SubmittedStepProps {
  readonly step: Step;
  readonly onChanged: () => Promise<void>;
}

/** Own score is in; it can be taken back while nobody answered. */
export function SubmittedStep({ step, onChanged }: SubmittedStepProps) {
  const { t } = useTranslation('player');
  const client = useClient();
  const { match, submission } = step.mine;
  const withdraw = useTask(async () => {
    if (submission === null) return;
    await withdrawScore(client, match, submission.id);
    await onChanged();
  });
  if (submission === null) return null;
  return (
    <div className={styles.confirm}>
      <SubmittedScore step={step} games={submission.games} />
      <StateMark meaning="waiting">{t('step.awaits', { name: opponentOf(step) ?? '' })}</StateMark>
      <Button wide busy={withdraw.busy} onClick={() => void withdraw.run()}>
        {t('score.takeBack')}
      </Button>
    </div>
  );
}
