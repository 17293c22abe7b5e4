import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '#renderer/lib/client-context.tsx';
import { useTask } from '#renderer/lib/use-task.ts';
import { Button } from '#renderer/ui/button.tsx';
import { confirmScore } from '../match-actions.ts';
import type { Step } from '../next-step.ts';
import { ObjectSheet } from './object-sheet.tsx';
import { SubmittedScore } from './submitted-score.tsx';
import styles from './confirm-step.module.css';

interface ConfirmStepProps {
  readonly step: Step;
  readonly onChanged: () => Promise<void>;
}

/** The other side's score: right, or not. */
export function ConfirmStep({ step, onChanged }: ConfirmStepProps) {
  const { t } = useTranslation('player');
  const client = useClient();
  const [objecting, setObjecting] = useState(false);
  const { match, submission } = step.mine;
  const confirm = useTask(async () => {
    if (submission === null) return;
    await confirmScore(client, match, submission.id);
    await onChanged();
  });
  if (submission === null) return null;
  return (
    <div className={styles.confirm}>
      <SubmittedScore step={step} games={submission.games} />
      <div className={styles.actions}>
        <Button kind="primary" wide busy={confirm.busy} onClick={() => void confirm.run()}>
          {t('confirm.right')}
        </Button>
        <Button wide disabled={confirm.busy} onClick={() => setObjecting(true)}>
          {t('confirm.wrong')}
        </Button>
      </div>
      <ObjectSheet
        open={objecting}
        match={match}
        submission={submission.id}
        onClose={() => setObjecting(false)}
        onChanged={onChanged}
      />
    </div>
  );
}
