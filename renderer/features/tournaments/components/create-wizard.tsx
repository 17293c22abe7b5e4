import { Button, NumberInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useCreateTournament } from '../api/operations.ts';
import type { TournamentDto } from '../model/dto.ts';
import { MAX_ENTRANTS, MIN_ENTRANTS } from '../model/structure.ts';
import { toFollowing } from '../model/following.ts';
import { toConfig } from '../model/stage-form.ts';
import { EMPTY_FORM, expectedEntrants, judgeForm, toCreateInput } from '../model/tournament-form.ts';
import type { TournamentForm } from '../model/tournament-form.ts';
import { CreatedStep } from './created-step.tsx';
import { PlanPreview } from './plan-preview.tsx';
import { TournamentFields } from './tournament-fields.tsx';
import styles from './tournament-form.module.css';

interface CreateWizardProps {
  readonly onCancel: () => void;
  readonly onOpen: (tournament: string, page: 'overview' | 'entrants') => void;
}

/** A tournament in two steps: describe it beside a picture of what it makes, then say what comes first. */
export function CreateWizard({ onCancel, onOpen }: CreateWizardProps) {
  const { t } = useTranslation('console');
  const [form, setForm] = useState<TournamentForm>(EMPTY_FORM);
  const [tried, setTried] = useState(false);
  const [trial, setTrial] = useState<number | ''>('');
  const [created, setCreated] = useState<TournamentDto>();
  const create = useCreateTournament();
  const faults = judgeForm(form);
  const entrants = trial === '' ? expectedEntrants(form) : trial;
  const config = useMemo(() => toConfig(form), [form]);
  const following = useMemo(() => toFollowing(form.following), [form]);
  const startsAt = Date.parse(form.startsAt);

  if (created !== undefined) return <CreatedStep tournament={created} onOpen={onOpen} />;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    create.mutate({ input: toCreateInput(form) }, { onSuccess: setCreated });
  };
  return (
    <div className={styles.wizard}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TournamentFields
          form={form}
          faults={tried ? faults : {}}
          formatFixed={false}
          onChange={(change) => setForm({ ...form, ...change })}
        />
        {create.isError && <Notice meaning="trouble">{errorText(create.error)}</Notice>}
        <div className={styles.buttons}>
          <Button type="submit" variant="filled" size="md" loading={create.isPending}>
            {t('wizard.create')}
          </Button>
          <Button size="md" variant="subtle" color="neutral" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      </form>
      <aside className={styles.aside} aria-label={t('preview.title')}>
        <h2 className={styles.asideTitle}>{t('preview.title')}</h2>
        <NumberInput
          label={t('preview.with')}
          min={MIN_ENTRANTS}
          max={MAX_ENTRANTS}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          placeholder={formatNumber(expectedEntrants(form))}
          value={trial}
          onChange={(value) => setTrial(typeof value === 'number' ? value : '')}
        />
        <PlanPreview
          config={config}
          following={following}
          entrants={entrants}
          startsAt={Number.isNaN(startsAt) ? null : startsAt}
        />
      </aside>
    </div>
  );
}
