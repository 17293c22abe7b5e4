import { useTranslation } from 'react-i18next';
import { useClient } from '#renderer/lib/client-context.tsx';
import type { OutboxEntry } from '#renderer/lib/outbox.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { isMatchAction } from '../match-actions.ts';
import type { Step } from '../next-step.ts';
import { SubmittedScore } from './submitted-score.tsx';
import styles from './confirm-step.module.css';

interface PendingStepProps {
  readonly step: Step;
  readonly entry: OutboxEntry;
  readonly isOnline: boolean;
}

/** What was tapped is kept on this phone; it shows as waiting until the host has answered. */
export function PendingStep({ step, entry, isOnline }: PendingStepProps) {
  const { t } = useTranslation('player');
  const client = useClient();
  if (!isMatchAction(entry)) return null;
  const games = gamesOf(entry) ?? step.mine.submission?.games;
  return (
    <div className={styles.confirm}>
      {games !== undefined && <SubmittedScore step={step} games={games} />}
      <Notice
        meaning="waiting"
        title={t(`outbox.${entry.name.replace('match.', '')}`)}
        action={
          isOnline ? undefined : <Button onClick={() => client.dismiss(entry.key)}>{t('outbox.takeBack')}</Button>
        }
      >
        {t(isOnline ? 'outbox.sending' : 'outbox.kept')}
      </Notice>
    </div>
  );
}

/** The score that waits to be sent. */
function gamesOf({ input }: OutboxEntry): [number, number][] | undefined {
  return typeof input === 'object' && input !== null && 'games' in input
    ? (input.games as [number, number][])
    : undefined;
}
