import { Button, Checkbox, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useSaveEvent } from '../use-save-event.ts';
import styles from './event-file.module.css';

interface ExportDialogProps {
  readonly tournaments: readonly TournamentDto[];
  readonly onClose: () => void;
}

/** The whole event as one file, or the part of it that is wanted. */
export function ExportDialog({ tournaments, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['console', 'common']);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const save = useSaveEvent();
  const chosen = tournaments.filter(({ id }) => !left.has(id));
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const run = async (): Promise<void> => {
    if (await save.run(chosen.map(({ id }) => id))) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('event-file.export-title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.dialog}>
        <p className={styles.muted}>{t('event-file.export-text')}</p>
        {tournaments.length === 0 ? (
          <p>{t('event-file.export-none')}</p>
        ) : (
          <div className={styles.list} role="group" aria-label={t('event-file.export-which')}>
            {tournaments.map(({ id, name, game, state }) => (
              <div key={id} className={styles.row}>
                <Checkbox
                  checked={!left.has(id)}
                  onChange={() => toggle(id)}
                  label={name}
                  description={[game, t(`common:tournament.state.${state}`)].filter((fact) => fact !== '').join(' · ')}
                />
              </div>
            ))}
          </div>
        )}
        {save.error !== undefined && <Notice meaning="trouble">{errorText(save.error)}</Notice>}
        <div className={styles.buttons}>
          <Button
            variant="filled"
            leftSection={<IconDownload size={16} aria-hidden />}
            disabled={chosen.length === 0}
            loading={save.busy}
            onClick={() => void run()}
            data-autofocus
          >
            {t('event-file.export-do', { count: chosen.length })}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </div>
    </Modal>
  );
}
