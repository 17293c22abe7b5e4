import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupDto, BackupsDto } from '#shared/protocol/dto/backup.ts';
import { formatDayTime } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Chosen } from './backups-board.tsx';

interface LastRestoreProps {
  readonly restored: NonNullable<BackupsDto['restored']>;
  readonly backups: readonly BackupDto[];
  readonly onUndo: (chosen: Chosen) => void;
}

/** That something was restored, and the way back; or that it was not done. */
export function LastRestore({ restored, backups, onUndo }: LastRestoreProps) {
  const { t } = useTranslation('console');
  const { at, from, undo, failed } = restored;
  if (failed !== null) {
    return (
      <Notice meaning="trouble" title={t('backups.restore-failed', { when: formatDayTime(at) })}>
        {t(`errors:${failed}`)}
      </Notice>
    );
  }
  const source = backups.find(({ name }) => name === from);
  const before = backups.find(({ name }) => name === undo);
  const text =
    source === undefined
      ? t('backups.restored-some', { when: formatDayTime(at) })
      : t('backups.restored', { when: formatDayTime(at), from: formatDayTime(source.at) });
  return (
    <Notice
      meaning="done"
      action={
        before !== undefined && (
          <Button
            variant="default"
            onClick={() => onUndo({ name: before.name, at: before.at, place: 'here', undo: true })}
          >
            {t('backups.undo')}
          </Button>
        )
      }
    >
      {text}
    </Notice>
  );
}
