import { Button, Modal, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consequence } from '#shared/protocol/dto/ruling.ts';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { AppClientError } from '#renderer/lib/client-error.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useDisqualify, usePreviewDisqualify, useReinstate } from '../api/operations.ts';
import styles from './entrant-panel.module.css';

interface DisqualifyDialogProps {
  readonly entrant: EntrantDto;
  readonly renderConsequence: (consequence: Consequence) => ReactNode;
  readonly onClose: () => void;
}

/** Takes an entrant out, or back in; what it changes stands in the dialog before the button is pressed. */
export function DisqualifyDialog({ entrant, renderConsequence, onClose }: DisqualifyDialogProps) {
  const { t } = useTranslation('console');
  const { id, name } = entrant;
  // What it was when the dialog opened: the event of its own success must not turn it around.
  const [back] = useState(entrant.state === 'disqualified');
  const [reason, setReason] = useState('');
  const [consequence, setConsequence] = useState<Consequence>();
  const [failed, setFailed] = useState<unknown>();
  const [meanwhile, setMeanwhile] = useState(false);
  const disqualify = useDisqualify();
  const reinstate = useReinstate();
  const preview = useRef(usePreviewDisqualify());

  useEffect(() => {
    preview.current(id, back).then(setConsequence, setFailed);
  }, [id, back]);

  const run = async (): Promise<void> => {
    if (consequence === undefined) return;
    const { fingerprint } = consequence;
    setFailed(undefined);
    try {
      if (back) await reinstate.mutateAsync({ input: { entrant: id, fingerprint }, about: name });
      else await disqualify.mutateAsync({ input: { entrant: id, reason: reason.trim(), fingerprint }, about: name });
      onClose();
    } catch (error) {
      if (error instanceof AppClientError && error.code === 'match.changed_meanwhile') {
        setMeanwhile(true);
        await preview.current(id, back).then(setConsequence, setFailed);
      } else setFailed(error);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void run();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(back ? 'disqualify.back-title' : 'disqualify.title', { name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form className={styles.panel} onSubmit={submit}>
        <p className={styles.muted}>{t(back ? 'disqualify.back-text' : 'disqualify.text')}</p>
        {meanwhile && <Notice meaning="waiting">{t('consequence.meanwhile')}</Notice>}
        {consequence === undefined ? <Skeleton height="48px" /> : renderConsequence(consequence)}
        {!back && (
          <TextInput
            label={t('disqualify.reason')}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {failed !== undefined && <Notice meaning="trouble">{errorText(failed)}</Notice>}
        <div className={styles.buttons}>
          <Button
            type="submit"
            variant="filled"
            color={back ? 'accent' : 'trouble'}
            disabled={consequence === undefined}
            loading={disqualify.isPending || reinstate.isPending}
          >
            {t(back ? 'disqualify.reinstate' : 'disqualify.button')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
