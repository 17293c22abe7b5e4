import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { type DeskEntrant, useUpdateEntrant } from '../api/operations.ts';
import { toDraft, toInput } from '../model/attributes.ts';
import { AttributeFields, type Origins } from './attribute-fields.tsx';
import styles from './entrant-panel.module.css';

interface AttributesFormProps {
  readonly entrant: DeskEntrant;
  readonly origins: Origins;
}

/** Club, region and ranking of an entrant; the button comes when something was changed. */
export function AttributesForm({ entrant, origins }: AttributesFormProps) {
  const { t } = useTranslation('console');
  const update = useUpdateEntrant();
  const former = toDraft(entrant);
  const [draft, setDraft] = useState(former);
  const input = toInput(draft);
  const before = toInput(former);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(former);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (input === undefined || !isChanged) return;
    const undo = { name: 'entrant.update', input: { entrant: entrant.id, ...before } } as const;
    update.mutate({ input: { entrant: entrant.id, ...input }, about: entrant.name, undo });
  };
  return (
    <form className={styles.section} onSubmit={submit} aria-label={t('attributes.title')}>
      <h3 className={styles.title}>{t('attributes.title')}</h3>
      <AttributeFields draft={draft} origins={origins} onChange={setDraft} />
      {update.isError && <Notice meaning="trouble">{errorText(update.error)}</Notice>}
      {isChanged && (
        <div className={styles.buttons}>
          <Button type="submit" disabled={input === undefined} loading={update.isPending}>
            {t('attributes.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
