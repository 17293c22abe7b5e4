import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatNumber, formatScores, formatTime } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { type Archive, useArchived, useArchives } from '../api/operations.ts';
import styles from './stages.module.css';

interface ArchiveListProps {
  readonly tournament: string;
  /** Absent where the desk may only look. */
  readonly onBringBack: ((archive: number) => void) | undefined;
}

interface Shown {
  readonly archive: number;
  readonly stage: number;
}

/** Stages that were reset, newest first: to look at, and to bring back. Nothing where there are none. */
export function ArchiveList({ tournament, onBringBack }: ArchiveListProps) {
  const { t } = useTranslation('console');
  const archives = useArchives(tournament).data?.archives ?? [];
  const [shown, setShown] = useState<Shown>();
  if (archives.length === 0) return null;
  return (
    <section className={styles.box} aria-label={t('anew.archives')}>
      <h2 className={styles.title}>{t('anew.archives')}</h2>
      <ul className={styles.rounds}>
        {archives.map((one) => (
          <li key={one.archive} className={styles.round}>
            <p className={styles.rule}>{sayWhen(one)}</p>
            {one.note !== '' && <p className={styles.reason}>{one.note}</p>}
            <div className={styles.buttons}>
              {one.stages.map(({ stage, entrants, results }) => (
                <Button
                  key={stage}
                  size="xs"
                  aria-label={t('anew.look', { stage: formatNumber(stage) })}
                  onClick={() => setShown({ archive: one.archive, stage })}
                >
                  {t('anew.stage', {
                    stage: formatNumber(stage),
                    entrants: formatNumber(entrants),
                    results: formatNumber(results),
                  })}
                </Button>
              ))}
              {onBringBack !== undefined && (
                <Button size="xs" variant="subtle" onClick={() => onBringBack(one.archive)}>
                  {t('anew.back-menu')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {shown !== undefined && <ArchivedDialog tournament={tournament} {...shown} onClose={() => setShown(undefined)} />}
    </section>
  );

  function sayWhen({ at, stages }: Archive): string {
    return t('anew.when', { time: formatTime(at), count: stages.length });
  }
}

interface ArchivedDialogProps extends Shown {
  readonly tournament: string;
  readonly onClose: () => void;
}

/** A stage as it stood when it was reset. */
function ArchivedDialog({ tournament, archive, stage, onClose }: ArchivedDialogProps) {
  const { t } = useTranslation('console');
  const archived = useArchived(tournament, archive, stage);
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('anew.look', { stage: formatNumber(stage) })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.dialog}>
        {archived.isPending && <Skeleton height="120px" />}
        {archived.isError && <Notice meaning="trouble">{errorText(archived.error)}</Notice>}
        {archived.data !== undefined && (
          <>
            <h3 className={styles.title}>{t('rail.standings')}</h3>
            <ol className={styles.seeds}>
              {archived.data.standings.map(({ seed, place, name }) => (
                <li key={seed}>
                  <span className={styles.number}>{formatNumber(place)}</span>
                  <span className={styles.name}>{name}</span>
                </li>
              ))}
            </ol>
            <h3 className={styles.title}>{t('anew.matches', { count: archived.data.matches.length })}</h3>
            <ul className={styles.aside}>
              {archived.data.matches.map(({ no, names, scores, winner }) => (
                <li key={no}>
                  <span className={styles.number}>#{formatNumber(no)}</span>
                  <span className={styles.name}>{names.join(names.length > 2 ? ', ' : ' – ')}</span>
                  <span className={styles.number}>{winner === null ? '' : formatScores(scores)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Modal>
  );
}
