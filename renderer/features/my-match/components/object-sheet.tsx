import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchRef } from '#shared/protocol/dto/common.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { useTask } from '#renderer/lib/use-task.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmSheet } from '#renderer/ui/confirm-sheet.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { objectScore } from '../match-actions.ts';

/** Longest reason that the host takes. */
const MAX_REASON = 300;

interface ObjectSheetProps {
  readonly open: boolean;
  readonly match: MatchRef;
  readonly submission: number;
  readonly onClose: () => void;
  readonly onChanged: () => Promise<void>;
}

/** Why the score is wrong; says what follows from it. */
export function ObjectSheet({ open, match, submission, onClose, onChanged }: ObjectSheetProps) {
  const { t } = useTranslation('player');
  const client = useClient();
  const [reason, setReason] = useState('');
  const task = useTask(async () => {
    onClose();
    await objectScore(client, match, submission, reason.trim());
    await onChanged();
  });
  return (
    <ConfirmSheet
      open={open}
      title={t('object.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" wide busy={task.busy} disabled={reason.trim() === ''} onClick={() => void task.run()}>
            {t('object.go')}
          </Button>
          <Button wide onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('object.consequence')}</p>
      <TextArea label={t('object.reason')} value={reason} onChange={setReason} maxLength={MAX_REASON} />
    </ConfirmSheet>
  );
}
