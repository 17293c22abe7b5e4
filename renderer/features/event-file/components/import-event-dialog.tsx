import { Button, Modal } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EVENT_FILE_EXTENSION, MAX_FILE_BYTES } from '#shared/protocol/event-file-limits.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useFileDrop } from '#renderer/lib/use-file-drop.ts';
import { useTask } from '#renderer/lib/use-task.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { type FilePreview, useImportEvent, usePreviewFile } from '../api/operations.ts';
import { readAsBase64 } from '../model/base64.ts';
import { FileContents } from './file-contents.tsx';
import styles from './event-file.module.css';

interface ImportEventDialogProps {
  readonly onClose: () => void;
  /** Called with the first tournament that came in. */
  readonly onImported: (tournament: string) => void;
}

interface Read {
  readonly file: string;
  readonly preview: FilePreview;
}

/** A file by drop or choice; what is in it and what would become of it is shown before anything is done. */
export function ImportEventDialog({ onClose, onImported }: ImportEventDialogProps) {
  const { t } = useTranslation('console');
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [read, setRead] = useState<Read>();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const ask = usePreviewFile();
  const run = useImportEvent();
  const look = useTask(async (file: File) => {
    setName(file.name);
    setRead(undefined);
    run.reset();
    if (file.size > MAX_FILE_BYTES) throw { code: 'file.too_large', status: 413 };
    const base64 = await readAsBase64(file);
    const preview = await ask(base64);
    setRead({ file: base64, preview });
    setChosen(
      new Set(preview.tournaments.filter(({ here, fault }) => here === 'no' && fault === null).map(({ no }) => no)),
    );
  });
  const { over, target } = useFileDrop((file) => void look.run(file));
  const failed = look.error ?? run.error ?? undefined;
  const bringIn = ({ file, preview }: Read): void => {
    const tournaments = preview.tournaments
      .filter(({ no }) => chosen.has(no))
      .map(({ no, here }) => ({ no, copy: here !== 'no' }));
    run.mutate(
      { input: { file, tournaments } },
      {
        onSuccess: ({ imported }) => {
          onClose();
          onImported(imported[0]?.tournament ?? '');
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={t('event-file.import-title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={cx(styles.dialog, over && styles.over)} {...target}>
        <input
          ref={input}
          type="file"
          hidden
          accept={`.${EVENT_FILE_EXTENSION}`}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file !== undefined) void look.run(file);
          }}
        />
        <div className={cx(read === undefined && styles.drop)}>
          {read === undefined && <p>{t('event-file.drop')}</p>}
          <Button
            leftSection={<IconFile size={16} aria-hidden />}
            onClick={() => input.current?.click()}
            loading={look.busy}
            data-autofocus
          >
            {t(read === undefined ? 'event-file.choose' : 'event-file.choose-other')}
          </Button>
          {look.busy && (
            <p role="status" className={styles.muted}>
              {t('event-file.reading', { name })}
            </p>
          )}
        </div>
        {read !== undefined && <FileContents preview={read.preview} chosen={chosen} onChoose={setChosen} />}
        {failed !== undefined && (
          <Notice meaning="trouble" {...(name !== '' && { title: name })}>
            {errorText(failed)}
          </Notice>
        )}
        <div className={styles.buttons}>
          <Button
            variant="filled"
            disabled={read === undefined || chosen.size === 0}
            loading={run.isPending}
            onClick={() => read !== undefined && bringIn(read)}
          >
            {t('event-file.import-do', { count: chosen.size })}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </div>
    </Modal>
  );
}
