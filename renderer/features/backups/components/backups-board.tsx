import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupDto, BackupPlace } from '#shared/protocol/dto/backup.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useBackups, useMakeBackup } from '../api/operations.ts';
import { BackupList } from './backup-list.tsx';
import { LastRestore } from './last-restore.tsx';
import { RecoveryCode } from './recovery-code.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { SecondFolder } from './second-folder.tsx';
import styles from './backups.module.css';

/** What a restore is asked for. */
export interface Chosen {
  readonly name: string;
  readonly at: number;
  readonly place: BackupPlace;
  /** It takes the last restore back. */
  readonly undo: boolean;
}

/** Backups: a new one now, the second folder, the list with its way back, and what a second laptop needs. */
export function BackupsBoard() {
  const { t } = useTranslation('console');
  const make = useMakeBackup();
  const shown = useBackups(make.isPending);
  const [chosen, setChosen] = useState<Chosen>();
  if (shown.isPending) {
    return (
      <div aria-busy="true" className={styles.board}>
        <Skeleton height="72px" />
        <Skeleton height="240px" />
      </div>
    );
  }
  if (shown.isError) return <Notice meaning="trouble">{errorText(shown.error)}</Notice>;
  const { backups, folder, second, running, failure, restored } = shown.data;
  const choose = ({ name, at, places }: BackupDto): void =>
    setChosen({ name, at, place: places.includes('here') ? 'here' : 'second', undo: false });
  return (
    <div className={styles.board}>
      {failure !== null && (
        <Notice meaning="trouble" title={t('backups.failed')}>
          {t(`errors:${failure.code}`)}
        </Notice>
      )}
      {restored !== null && <LastRestore restored={restored} backups={backups} onUndo={setChosen} />}
      <section className={styles.section} aria-labelledby="backups-list">
        <div className={styles.head}>
          <h2 id="backups-list" className={styles.title}>
            {t('backups.list')}
          </h2>
          <Button loading={make.isPending} onClick={() => make.mutate({ input: {} })}>
            {t('backups.make')}
          </Button>
        </div>
        <p className={styles.muted}>{t('backups.text')}</p>
        <p className={styles.muted} role="status">
          {running !== null && t(`backups.step.${running.step}`)}
        </p>
        <BackupList backups={backups} onRestore={choose} />
        <p className={styles.path}>{t('backups.folder', { folder })}</p>
      </section>
      <SecondFolder key={second?.folder} second={second} />
      <RecoveryCode />
      {chosen !== undefined && <RestoreDialog chosen={chosen} onClose={() => setChosen(undefined)} />}
    </div>
  );
}
