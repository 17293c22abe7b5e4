import { Button, TextInput } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { cx } from '#renderer/ui/cx.ts';
import { useAddEntrant } from '../api/operations.ts';
import { NO_ATTRIBUTES, toInput } from '../model/attributes.ts';
import { AttributeFields, type Origins } from './attribute-fields.tsx';
import styles from './entrants-board.module.css';

interface AddFormProps {
  readonly tournament: string;
  readonly origins: Origins;
}

/** A name and Enter; the field is ready for the next one at once. A refused name stays to be corrected. */
export function AddForm({ tournament, origins }: AddFormProps) {
  const { t } = useTranslation('console');
  const [name, setName] = useState('');
  const [more, setMore] = useState(false);
  const [draft, setDraft] = useState(NO_ATTRIBUTES);
  const input = useRef<HTMLInputElement>(null);
  const add = useAddEntrant();
  const attributes = more ? toInput(draft) : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '' || attributes === undefined) return;
    // Emptied when it was added, and only if nothing else was typed by then. Club and region stay: the next one is often of them.
    add.mutate(
      { input: { tournament, name: wanted, ...attributes }, about: wanted },
      {
        onSuccess: () => {
          setName((now) => (now.trim() === wanted ? '' : now));
          setDraft((now) => ({ ...now, points: '', since: '' }));
        },
      },
    );
    input.current?.focus();
  };
  return (
    <form className={cx(styles.addForm, more && styles.addMore)} onSubmit={submit}>
      <div className={styles.add}>
        <TextInput
          ref={input}
          className={styles.grow}
          aria-label={t('entrants.name')}
          placeholder={t('entrants.add-hint')}
          maxLength={80}
          value={name}
          error={add.isError ? errorText(add.error) : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          type="button"
          aria-expanded={more}
          rightSection={<IconChevronDown size={16} aria-hidden className={more ? styles.turned : undefined} />}
          onClick={() => setMore(!more)}
        >
          {t('attributes.more')}
        </Button>
        <Button
          type="submit"
          variant="filled"
          loading={add.isPending}
          disabled={attributes === undefined}
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          {t('entrants.add')}
        </Button>
      </div>
      {more && <AttributeFields draft={draft} origins={origins} onChange={setDraft} />}
    </form>
  );
}
