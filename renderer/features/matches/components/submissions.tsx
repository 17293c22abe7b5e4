import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubmissionDto } from '#shared/protocol/dto/match.ts';
import { formatScores } from '#renderer/lib/format.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { readVersions } from '../model/versions.ts';
import type { Version } from '../model/versions.ts';
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
  const versions = readVersions(submissions);
  if (versions.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('submission.title')}>
      <h3 className={styles.title}>
        <StateMark meaning={disputed ? 'trouble' : 'waiting'}>
          {t(disputed ? 'submission.disputed' : 'submission.waiting')}
        </StateMark>
      </h3>
      <div className={styles.versions}>
        {versions.map((version) => (
          <VersionCard key={version.slot ?? 'desk'} version={version} names={names}>
            {version.submission !== undefined && (
              <Button
                variant={disputed ? 'default' : 'filled'}
                loading={busy}
                onClick={() =>
                  version.submission !== undefined &&
                  (disputed ? onDecide([...version.submission.games]) : onConfirm(version.submission.id))
                }
              >
                {t(disputed ? 'submission.this-counts' : 'submission.confirm')}
              </Button>
            )}
          </VersionCard>
        ))}
      </div>
    </section>
  );
}

interface VersionCardProps {
  readonly version: Version;
  readonly names: readonly [string, string];
  readonly children: ReactNode;
}

function VersionCard({ version: { slot, submission, objection }, names, children }: VersionCardProps) {
  const { t } = useTranslation('console');
  const name = slot === null ? '' : names[slot];
  return (
    <article className={styles.version}>
      <p className={styles.by}>
        {slot === null
          ? t('submission.by-desk')
          : t(submission === undefined ? 'submission.objects' : 'submission.by', { name })}
      </p>
      {submission !== undefined && <Score games={submission.games} names={names} />}
      {objection !== undefined && <blockquote className={styles.reason}>{objection}</blockquote>}
      {children}
    </article>
  );
}

/** Games won, and below them the games; a single game is its own score. */
function Score({
  games,
  names,
}: {
  readonly games: SubmissionDto['games'];
  readonly names: readonly [string, string];
}) {
  const { t } = useTranslation('console');
  const [only] = games.length === 1 ? games : [];
  const [a, b] = only ?? [games.filter(([x, y]) => x > y).length, games.filter(([x, y]) => y > x).length];
  return (
    <>
      <p
        className={styles.total}
        role="img"
        aria-label={t('submission.total', { a: names[0], b: names[1], x: a, y: b })}
      >
        {formatScores([a, b])}
      </p>
      {games.length > 1 && <p className={styles.games}>{games.map(formatScores).join(',  ')}</p>}
    </>
  );
}
