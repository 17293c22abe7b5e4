import { useTranslation } from 'react-i18next';
import { useClient, useLine } from '#renderer/lib/client-context.tsx';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatDigits } from '#renderer/lib/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, type CardProps } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { usePendingAction, useRefusedActions } from '../match-actions.ts';
import type { Step, StepKind } from '../next-step.ts';
import { CalledStep } from './called-step.tsx';
import { ConfirmStep } from './confirm-step.tsx';
import { MatchHeading } from './match-heading.tsx';
import { PendingStep } from './pending-step.tsx';
import { PlayStep } from './play-step.tsx';
import { SubmittedStep } from './submitted-step.tsx';
import styles from './step-card.module.css';

interface StepCardProps {
  readonly step: Step;
  /** Asks the host again how this person's matches stand. */
  readonly onChanged: () => Promise<void>;
}

const EDGES: Readonly<Record<StepKind, NonNullable<CardProps['edge']>>> = {
  confirm: 'accent',
  called: 'waiting',
  play: 'live',
  paused: 'waiting',
  lobby: 'live',
  'answer-awaited': 'waiting',
  disputed: 'trouble',
  ready: 'accent',
  waiting: 'done',
  decided: 'done',
};

/** The one next step, large. */
export function StepCard({ step, onChanged }: StepCardProps) {
  const { t } = useTranslation('player');
  const client = useClient();
  const line = useLine();
  const pending = usePendingAction(step.mine.match, onChanged);
  const refused = useRefusedActions(step.mine.match);
  return (
    <Card
      edge={pending === undefined ? EDGES[step.kind] : 'waiting'}
      className={styles.card}
      aria-labelledby="next-step"
    >
      <MatchHeading step={step} />
      {refused.map((entry) => (
        <Notice
          key={entry.key}
          meaning="trouble"
          title={t('outbox.refused')}
          action={<Button onClick={() => client.dismiss(entry.key)}>{t('common:action.dismiss')}</Button>}
        >
          {errorText(entry.error)}
        </Notice>
      ))}
      {pending === undefined ? (
        <StepBody step={step} onChanged={onChanged} />
      ) : (
        <PendingStep step={step} entry={pending} isOnline={line.state === 'online'} />
      )}
    </Card>
  );
}

function StepBody({ step, onChanged }: StepCardProps) {
  const { t } = useTranslation('player');
  switch (step.kind) {
    case 'confirm':
      return <ConfirmStep step={step} onChanged={onChanged} />;
    case 'called':
      return <CalledStep step={step} onChanged={onChanged} />;
    case 'play':
    case 'ready':
    case 'paused':
      return <PlayStep step={step} onChanged={onChanged} />;
    case 'answer-awaited':
      return <SubmittedStep step={step} onChanged={onChanged} />;
    case 'disputed':
      return <StateMark meaning="trouble">{t('step.disputedHint')}</StateMark>;
    case 'lobby':
      return (
        <>
          {step.match.station !== null && (
            <p>{t('common:match.station', { station: formatDigits(step.match.station) })}</p>
          )}
          <p className={styles.quiet}>{t('step.lobbyHint')}</p>
        </>
      );
    case 'waiting':
      return <p className={styles.quiet}>{t('step.waitingHint')}</p>;
    case 'decided':
      return null;
  }
}
