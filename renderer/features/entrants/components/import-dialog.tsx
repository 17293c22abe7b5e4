import { Button, Modal, Radio, Textarea } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useFileDrop } from '#renderer/lib/use-file-drop.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useImportEntrants } from '../api/operations.ts';
import { useImportPreview } from '../hooks/use-import-preview.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportRows } from './import-rows.tsx';
import styles from './import-dialog.module.css';

interface ImportDialogProps {
  readonly tournament: TournamentDto;
  readonly onClose: () => void;
}

/** A list of names by paste, file or drop; every row is judged before anything is added. */
export function ImportDialog({ tournament, onClose }: ImportDialogProps) {
  const { t } = useTranslation('console');
  const [csv, setCsv] = useState('');
  const [mode, setMode] = useState<'all' | 'good'>('all');
  const file = useRef<HTMLInputElement>(null);
  const { preview, error, busy } = useImportPreview(tournament.id, csv);
  const run = useImportEntrants();
  const bad = preview?.bad ?? 0;
  const good = preview?.good ?? 0;
  const blocked = preview === undefined || good === 0 || (mode === 'all' && bad > 0);

  const read = (chosen: File | undefined): void => {
    if (chosen !== undefined) void chosen.text().then(setCsv);
  };
  const { over, target } = useFileDrop(read);
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={t('import.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={cx(styles.dialog, over && styles.over)} {...target}>
        <div className={styles.source}>
          <Textarea
            label={t('import.paste')}
            description={t('import.hint')}
            rows={5}
            value={csv}
            data-autofocus
            placeholder={t('import.placeholder')}
            onChange={(event) => setCsv(event.currentTarget.value)}
          />
          <input
            ref={file}
            type="file"
            hidden
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => read(event.currentTarget.files?.[0])}
          />
          <Button leftSection={<IconFile size={16} aria-hidden />} onClick={() => file.current?.click()}>
            {t('import.choose')}
          </Button>
        </div>
        <div role="status" aria-busy={busy}>
          {preview !== undefined && (
            <p className={styles.sum}>
              {t('import.good', { count: good })}
              {bad > 0 && <span className={styles.bad}> · {t('import.bad', { count: bad })}</span>}
              {preview.overCapacity > 0 && (
                <span className={styles.bad}> · {t('import.over', { count: preview.overCapacity })}</span>
              )}
            </p>
          )}
        </div>
        {preview !== undefined && <ImportColumns columns={preview.columns} ignored={preview.ignored} />}
        {preview !== undefined && preview.rows.length > 0 && <ImportRows rows={preview.rows} />}
        {bad > 0 && (
          <Radio.Group
            label={t('import.mode')}
            value={mode}
            onChange={(value) => setMode(value === 'good' ? 'good' : 'all')}
          >
            <div className={styles.modes}>
              <Radio value="all" label={t('import.mode-all')} description={t('import.mode-all-text')} />
              <Radio value="good" label={t('import.mode-good')} description={t('import.mode-good-text')} />
            </div>
          </Radio.Group>
        )}
        {(error !== undefined || run.isError) && <Notice meaning="trouble">{errorText(run.error ?? error)}</Notice>}
        <div className={styles.buttons}>
          <Button
            variant="filled"
            disabled={blocked}
            loading={run.isPending}
            onClick={() =>
              run.mutate({ input: { tournament: tournament.id, csv, mode } }, { onSuccess: () => onClose() })
            }
          >
            {t('import.do', { count: good })}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </div>
    </Modal>
  );
}
