import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubmissionDto } from '#shared/protocol/dto/match.ts';
import { formatScores } from '#renderer/lib/format.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import styles from './submissions.module.css';

interface SubmissionsProps {
  readonly submissions: readonly SubmissionDto[];
  readonly names: readonly [string, string];
  readonly disputed: boolean;
  readonly busy: boolean;
  /** The version of a side that is still open counts as it is. */
  readonly onConfirm: (submission: number) => void;
  /** The desk decides for a version. */
  readonly onDecide: (games: [number, number][]) => void;
}

/** What the sides say happened: one version that waits for a nod, or two that differ, side by side. */
export function Submissions({ submissions, names, disputed, busy, onConfirm, onDecide }: SubmissionsProps) {
  const { t } = useTranslation('console');
  const shown = submissions.filter(({ state }) => state === 'open' || state === 'objected');
  if (shown.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('submission.title')}>
      <h3 className={styles.title}>
        <StateMark meaning={disputed ? 'trouble' : 'waiting'}>
          {t(disputed ? 'submission.disputed' : 'submission.waiting')}
        </StateMark>
      </h3>
      <div className={styles.versions}>
        {shown.map((submission) => (
          <Version
            key={submission.id}
            submission={submission}
            names={names}
            busy={busy}
            onTake={() => (disputed ? onDecide([...submission.games]) : onConfirm(submission.id))}
            action={t(disputed ? 'submission.this-counts' : 'submission.confirm')}
          />
        ))}
      </div>
    </section>
  );
}

interface VersionProps {
  readonly submission: SubmissionDto;
  readonly names: readonly [string, string];
  readonly busy: boolean;
  readonly action: string;
  readonly onTake: () => void;
}

function Version({ submission, names, busy, action, onTake }: VersionProps) {
  const { t } = useTranslation('console');
  const { slot, games, reason } = submission;
  const wins = [games.filter(([a, b]) => a > b).length, games.filter(([a, b]) => b > a).length];
  const only = games.length === 1 ? games[0] : undefined;
  const [a, b] = only ?? wins;
  return (
    <article className={styles.version}>
      <p className={styles.by}>
        {slot === null ? t('submission.by-desk') : t('submission.by', { name: names[slot === 0 ? 0 : 1] })}
      </p>
      <p className={styles.total} aria-label={t('submission.total', { a: names[0], b: names[1], x: a ?? 0, y: b ?? 0 })}>
        {formatScores([a ?? 0, b ?? 0])}
      </p>
      {games.length > 1 && <p className={styles.games}>{games.map(formatScores).join('   ')}</p>}
      {reason !== null && <blockquote className={styles.reason}>{reason}</blockquote>}
      <Button variant="filled" loading={busy} onClick={onTake}>
        {action}
      </Button>
    </article>
  );
}
