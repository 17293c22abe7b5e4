import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useMoveTournament } from '../api/operations.ts';
import type { TournamentDto } from '../model/dto.ts';
import { isBeforeStart } from '../model/moves.ts';
import styles from './overview.module.css';

interface CancelDialogProps {
  readonly tournament: TournamentDto;
  readonly onClose: () => void;
}

/** Cancelling ends it for everybody in the hall; the dialog says so, and what stays. */
export function CancelDialog({ tournament, onClose }: CancelDialogProps) {
  const { t } = useTranslation('console');
  const move = useMoveTournament('here');
  const { id, name, state } = tournament;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('cancel-dialog.title', { name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.stack}>
        <p>{t(isBeforeStart(state) ? 'cancel-dialog.before' : 'cancel-dialog.running')}</p>
        {move.isError && <Notice meaning="trouble">{errorText(move.error)}</Notice>}
        <div className={styles.buttons}>
          <Button
            variant="filled"
            color="trouble"
            loading={move.isPending}
            onClick={() =>
              move.mutate({ input: { tournament: id, to: 'cancelled' }, about: name }, { onSuccess: onClose })
            }
          >
            {t('cancel-dialog.do')}
          </Button>
          <Button onClick={onClose} data-autofocus>
            {t('cancel-dialog.keep')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
