import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatDayTime } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { usePreview, useRestore, useUndoRestore } from '../api/operations.ts';
import type { Chosen } from './backups-board.tsx';
import { RestorePreview } from './restore-preview.tsx';
import styles from './backups.module.css';

interface RestoreDialogProps {
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

/** What the backup holds against what is now, in words, before anything is done. The button says where it goes, not 'OK'. */
export function RestoreDialog({ chosen, onClose }: RestoreDialogProps) {
  const { t } = useTranslation('console');
  const { name, at, place, undo } = chosen;
  const preview = usePreview(name, place);
  const restore = useRestore();
  const undoing = useUndoRestore();
  const [code, setCode] = useState('');
  const when = formatDayTime(at);
  const { isPending, error } = undo ? undoing : restore;
  const run = (): void => {
    if (undo) undoing.mutate({ input: {}, about: when }, { onSuccess: onClose });
    else
      restore.mutate(
        { input: { name, place, ...(code.trim() !== '' && { code }) }, about: when },
        { onSuccess: onClose },
      );
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(undo ? 'backups.undo-title' : 'backups.restore-title', { when })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.section}>
        {preview.isPending && (
          <div aria-busy="true" className={styles.section}>
            <p className={styles.muted}>{t('backups.reading')}</p>
            <Skeleton height="160px" />
          </div>
        )}
        {preview.isError && <Notice meaning="trouble">{errorText(preview.error)}</Notice>}
        {preview.data !== undefined && <RestorePreview preview={preview.data} />}
        {preview.data?.keys === 'code' && (
          <TextInput
            label={t('backups.code-label')}
            description={t('backups.code-hint')}
            value={code}
            maxLength={60}
            autoComplete="off"
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
        {error !== null && <Notice meaning="trouble">{errorText(error)}</Notice>}
        <div className={styles.buttons}>
          {preview.data?.state === 'good' && (
            <Button variant="filled" color="trouble" loading={isPending} onClick={run}>
              {t(undo ? 'backups.undo-do' : 'backups.restore-do', { when })}
            </Button>
          )}
          {/* An Enter too many must not say yes. */}
          <Button onClick={onClose} data-autofocus>
            {t('backups.keep')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
