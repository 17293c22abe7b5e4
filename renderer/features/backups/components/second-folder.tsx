import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupsDto } from '#shared/protocol/dto/backup.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { useSetSecond } from '../api/operations.ts';
import styles from './backups.module.css';

/** The folder on another disk or a stick that every backup is copied to. */
export function SecondFolder({ second }: { readonly second: BackupsDto['second'] }) {
  const { t } = useTranslation('console');
  const set = useSetSecond();
  const [folder, setFolder] = useState(second?.folder ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (folder.trim() !== '') set.mutate({ input: { folder } });
  };
  return (
    <section className={styles.section} aria-labelledby="backups-second">
      <h2 id="backups-second" className={styles.title}>
        {t('backups.second.title')}
      </h2>
      <p className={styles.muted}>{t('backups.second.text')}</p>
      {second !== null && (
        <StateMark meaning={second.state === 'ready' ? 'done' : 'trouble'}>
          {t(`backups.second.${second.state}`)}
        </StateMark>
      )}
      <form className={styles.folder} onSubmit={submit}>
        <TextInput
          className={styles.grow}
          label={t('backups.second.path')}
          placeholder={t('backups.second.example')}
          value={folder}
          maxLength={1000}
          spellCheck={false}
          error={set.isError ? errorText(set.error) : undefined}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
        <div className={styles.buttons}>
          <Button type="submit" variant="default" loading={set.isPending} disabled={folder.trim() === ''}>
            {t('backups.second.set')}
          </Button>
          {second !== null && (
            <Button variant="subtle" onClick={() => set.mutate({ input: { folder: null } })}>
              {t('backups.second.none')}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
