import { useState } from 'react';
import { MAX_NAME_LENGTH } from '#shared/domain/entrants/index.ts';
import { useTranslation } from 'react-i18next';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { errorText } from '#renderer/lib/error-text.ts';
import { useTask } from '#renderer/lib/use-task.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmSheet } from '#renderer/ui/confirm-sheet.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { registerIn } from '../api/join-api.ts';

interface RegisterSheetProps {
  readonly open: boolean;
  readonly tournament: TournamentDto;
  /** The person's own name, as a start. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onRegistered: () => void;
}

/** Under which name this person plays in a tournament. */
export function RegisterSheet({ open, tournament, name: own, onClose, onRegistered }: RegisterSheetProps) {
  const { t } = useTranslation('player');
  const client = useClient();
  const [name, setName] = useState(own);
  const task = useTask(async () => {
    await registerIn(client, tournament.id, name.trim());
    onClose();
    onRegistered();
  });
  return (
    <ConfirmSheet
      open={open}
      title={t('register.title', { tournament: tournament.name })}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" wide busy={task.busy} disabled={name.trim() === ''} onClick={() => void task.run()}>
            {t('register.go')}
          </Button>
          <Button wide onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('register.name')}
        hint={t('register.nameHint')}
        value={name}
        onChange={setName}
        maxLength={MAX_NAME_LENGTH}
      />
      {task.error !== undefined && <Notice meaning="trouble">{errorText(task.error)}</Notice>}
    </ConfirmSheet>
  );
}
