import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { useAddEntrant } from '../api/operations.ts';
import styles from './entrants-board.module.css';

/** A name and Enter; the field is ready for the next one at once. A refused name stays to be corrected. */
export function AddForm({ tournament }: { readonly tournament: string }) {
  const { t } = useTranslation('console');
  const [name, setName] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const add = useAddEntrant();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return;
    // Emptied when it was added, and only if nothing else was typed by then.
    add.mutate(
      { input: { tournament, name: wanted }, about: wanted },
      { onSuccess: () => setName((now) => (now.trim() === wanted ? '' : now)) },
    );
    input.current?.focus();
  };
  return (
    <form className={styles.add} onSubmit={submit}>
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
      <Button type="submit" variant="filled" loading={add.isPending} leftSection={<IconPlus size={16} aria-hidden />}>
        {t('entrants.add')}
      </Button>
    </form>
  );
}
