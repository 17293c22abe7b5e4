import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { listWords, makeWordList } from '#shared/domain/entrants/index.ts';
import type { OwnWords } from '#shared/protocol/dto/names.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { useNames, useUpdateNames } from '../api/operations.ts';
import styles from './host.module.css';

/** The words that names in the hall may not have: an organizer's own, and those of the list that may pass here. */
export function NamesSection() {
  const { t } = useTranslation('console');
  const known = useNames();
  return (
    <section className={styles.section} aria-label={t('names.title')}>
      <h2 className={styles.title}>{t('names.title')}</h2>
      <p className={styles.muted}>{t('names.text')}</p>
      {known.isPending && <Skeleton height="120px" />}
      {known.isError && <Notice meaning="trouble">{errorText(known.error)}</Notice>}
      {known.data !== undefined && <Fields key={JSON.stringify(known.data)} own={known.data} />}
    </section>
  );
}

function Fields({ own }: { readonly own: OwnWords }) {
  const { t } = useTranslation('console');
  const update = useUpdateNames();
  const [added, setAdded] = useState(own.added.join('\n'));
  const [allowed, setAllowed] = useState(own.allowed.join('\n'));
  const [tried, setTried] = useState('');
  const draft = { added: readLines(added), allowed: readLines(allowed) };
  const isChanged = JSON.stringify(draft) !== JSON.stringify(own);
  const found = tried.trim() === '' ? undefined : makeWordList(listWords(draft)).find(tried);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isChanged) update.mutate({ input: draft });
  };
  return (
    <form className={styles.section} onSubmit={submit}>
      <div className={styles.columns}>
        <Textarea
          label={t('names.added')}
          description={t('names.added-text')}
          rows={5}
          value={added}
          onChange={(event) => setAdded(event.currentTarget.value)}
        />
        <Textarea
          label={t('names.allowed')}
          description={t('names.allowed-text')}
          rows={5}
          value={allowed}
          onChange={(event) => setAllowed(event.currentTarget.value)}
        />
      </div>
      <div className={styles.try}>
        <TextInput
          label={t('names.try')}
          maxLength={80}
          value={tried}
          onChange={(event) => setTried(event.currentTarget.value)}
        />
        <p role="status">
          {tried.trim() !== '' && (
            <StateMark meaning={found === undefined ? 'done' : 'trouble'}>
              {found === undefined ? t('names.passes') : t('names.stopped', { word: found })}
            </StateMark>
          )}
        </p>
      </div>
      {update.isError && <Notice meaning="trouble">{errorText(update.error)}</Notice>}
      <Button className={styles.start} type="submit" disabled={!isChanged} loading={update.isPending}>
        {t('names.save')}
      </Button>
    </form>
  );
}

function readLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
