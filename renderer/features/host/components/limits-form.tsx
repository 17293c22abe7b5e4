import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LimitName, LimitsDto } from '#shared/protocol/dto/limits.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useLimits, useUpdateLimits } from '../api/operations.ts';
import { COMMON_LIMITS, isInBounds, OTHER_LIMITS, toPatch, type LimitsDraft } from '../model/limits-draft.ts';
import { LimitField } from './limit-field.tsx';
import styles from './host.module.css';

/** The limits that hold in the hall, to be changed at once. */
export function LimitsForm() {
  const { t } = useTranslation('console');
  const known = useLimits();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t('host.limits.title')}</h2>
      <p className={styles.muted}>{t('host.limits.text')}</p>
      {known.isPending && <Skeleton height="120px" />}
      {known.isError && <Notice meaning="trouble">{errorText(known.error)}</Notice>}
      {known.data !== undefined && (
        <Fields key={JSON.stringify(known.data.limits)} limits={known.data.limits} defaults={known.data.defaults} />
      )}
    </section>
  );
}

function Fields({ limits, defaults }: { readonly limits: LimitsDto; readonly defaults: LimitsDto }) {
  const { t } = useTranslation('console');
  const update = useUpdateLimits();
  const [draft, setDraft] = useState<LimitsDraft>(limits);
  const patch = toPatch(draft, limits, defaults);
  const names = [...COMMON_LIMITS, ...OTHER_LIMITS];
  const ready = Object.keys(patch).length > 0 && names.every((name) => isInBounds(name, draft[name]));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) update.mutate({ input: { limits: patch } });
  };
  const field = (name: LimitName) => (
    <LimitField
      key={name}
      name={name}
      value={draft[name]}
      standard={defaults[name]}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
    />
  );
  return (
    <form className={styles.section} onSubmit={submit}>
      <Switch
        label={t('host.limits.shared')}
        description={t('host.limits.shared-do')}
        checked={draft.sharedAddress}
        onChange={(event) => setDraft({ ...draft, sharedAddress: event.currentTarget.checked })}
      />
      <div className={styles.fields}>{COMMON_LIMITS.map(field)}</div>
      <details className={styles.details}>
        <summary>{t('host.limits.all')}</summary>
        <div className={styles.fields}>{OTHER_LIMITS.map(field)}</div>
      </details>
      {update.isError && <Notice meaning="trouble">{errorText(update.error)}</Notice>}
      <Button className={styles.start} type="submit" disabled={!ready} loading={update.isPending}>
        {t('host.limits.save')}
      </Button>
    </form>
  );
}
