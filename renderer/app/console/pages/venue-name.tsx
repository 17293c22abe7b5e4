import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRenameVenue } from '#renderer/features/home/api/operations.ts';
import styles from './home-page.module.css';

/** What the event is called on every screen; changed in its place. */
export function VenueName({ name }: { readonly name: string }) {
  const { t } = useTranslation('console');
  const rename = useRenameVenue();
  const [typed, setTyped] = useState<string>();
  if (typed === undefined) {
    return (
      <div className={styles.venue}>
        <p className={styles.venueName}>{name}</p>
        <ActionIcon aria-label={t('home.rename-venue')} onClick={() => setTyped(name)}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      </div>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = typed.trim();
    if (wanted === '' || wanted === name) {
      setTyped(undefined);
      return;
    }
    const undo = { name: 'venue.update', input: { name } } as const;
    rename.mutate({ input: { name: wanted }, undo }, { onSuccess: () => setTyped(undefined) });
  };
  return (
    <form className={styles.venue} onSubmit={submit}>
      <span className={styles.rename}>
        <TextInput
          autoFocus
          aria-label={t('home.venue-name')}
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setTyped(undefined)}
        />
        <Button type="submit" loading={rename.isPending}>
          {t('devices.save')}
        </Button>
      </span>
    </form>
  );
}
