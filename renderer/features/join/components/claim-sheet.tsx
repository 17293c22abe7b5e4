import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { errorText } from '#renderer/lib/error-text.ts';
import { useTask } from '#renderer/lib/use-task.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmSheet } from '#renderer/ui/confirm-sheet.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PinField } from '#renderer/ui/pin-field.tsx';
import { claimByPin, requestClaim } from '../api/join-api.ts';

/** Digits of a personal PIN on paper. */
const PIN_LENGTH = 6;

interface ClaimSheetProps {
  readonly entrant: EntrantDto;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Proves by the personal PIN that one is this entrant, or asks the desk to say so. */
export function ClaimSheet({ entrant, onClose, onDone }: ClaimSheetProps) {
  const { t } = useTranslation('player');
  const client = useClient();
  const [pin, setPin] = useState('');
  const claim = useTask(async () => {
    await claimByPin(client, entrant.id, pin);
    onDone();
  });
  const ask = useTask(async () => {
    await requestClaim(client, entrant.id);
    onDone();
  });
  const error = claim.error ?? ask.error;
  const busy = claim.busy || ask.busy;
  return (
    <ConfirmSheet
      open
      title={t('claim.title', { name: entrant.name })}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            wide
            busy={claim.busy}
            disabled={busy || pin.length !== PIN_LENGTH}
            onClick={() => void claim.run()}
          >
            {t('claim.byPin')}
          </Button>
          <Button wide busy={ask.busy} disabled={busy} onClick={() => void ask.run()}>
            {t('claim.askDesk')}
          </Button>
          <Button kind="plain" wide onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        </>
      }
    >
      <PinField length={PIN_LENGTH} label={t('claim.pin')} hint={t('claim.pinHint')} value={pin} onChange={setPin} />
      {error !== undefined && <Notice meaning="trouble">{errorText(error)}</Notice>}
    </ConfirmSheet>
  );
}
