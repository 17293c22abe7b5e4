import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { ChangeFlow } from '../hooks/use-change-flow.ts';
import { ConsequenceList } from './consequence-list.tsx';
import styles from './match-panel.module.css';

interface ConsequenceDialogProps {
  readonly flow: ChangeFlow;
  readonly about: string;
}

/** Shows what a change costs before it is done; the button says the cost, not 'OK'. */
export function ConsequenceDialog({ flow, about }: ConsequenceDialogProps) {
  const { t } = useTranslation('console');
  const [note, setNote] = useState('');
  const { pending } = flow;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void flow.confirm(note);
  };
  const clears = pending?.consequence.clears.length ?? 0;
  return (
    <Modal
      opened={pending !== undefined}
      onClose={flow.cancel}
      title={t('consequence.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {pending !== undefined && (
        <form className={styles.stack} onSubmit={submit}>
          <p className={styles.muted}>{about}</p>
          {pending.meanwhile && <Notice meaning="waiting">{t('consequence.meanwhile')}</Notice>}
          <ConsequenceList consequence={pending.consequence} />
          <TextInput
            label={t('consequence.note')}
            description={t('consequence.note-hint')}
            value={note}
            maxLength={300}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {flow.error !== undefined && <Notice meaning="trouble">{errorText(flow.error)}</Notice>}
          <div className={styles.buttons}>
            <Button type="submit" variant="filled" color="trouble" loading={flow.busy}>
              {clears > 0 ? t('consequence.do-clears', { count: clears }) : t('consequence.do')}
            </Button>
            {/* A second Enter after the score must not say yes. */}
            <Button onClick={flow.cancel} data-autofocus>
              {t('cancel')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
