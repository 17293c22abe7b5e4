import { ActionIcon, Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SeedingPreview } from '#shared/protocol/dto/seeding.ts';
import { APART_FIELDS } from '#shared/protocol/dto/seeding.ts';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useSeedingSources } from '../api/operations.ts';
import { BASE_METHODS, EARLY_ROUNDS, makeRandomSeed, type SeedingDraft } from '../model/seeding-draft.ts';
import styles from './seeding-dialog.module.css';

interface SeedingFormProps {
  readonly tournament: string;
  readonly entrants: readonly EntrantDto[];
  readonly preview: SeedingPreview | undefined;
  readonly draft: SeedingDraft;
  readonly onChange: (draft: SeedingDraft) => void;
}

/** The order that seeds come from, and who is kept apart on top of it. */
export function SeedingForm({ tournament, entrants, preview, draft, onChange }: SeedingFormProps) {
  const { t } = useTranslation('console');
  const change = (part: Partial<SeedingDraft>): void => onChange({ ...draft, ...part });
  const hasRounds = preview === undefined || preview.meet === 'match';
  return (
    <div className={styles.form}>
      <Radio.Group
        label={t('seeding.base')}
        value={draft.method}
        onChange={(value) => change({ method: BASE_METHODS.find((method) => method === value) ?? 'current' })}
      >
        <div className={styles.choices}>
          {BASE_METHODS.map((method) => (
            <Radio
              key={method}
              value={method}
              label={t(`seeding.make-${method}`)}
              description={t(`seeding.make-${method}-text`)}
            />
          ))}
        </div>
      </Radio.Group>
      {draft.method === 'random' && (
        <TextInput
          label={t('seeding.random-seed')}
          description={t('seeding.repeat-text')}
          maxLength={64}
          value={draft.random}
          rightSection={
            <ActionIcon aria-label={t('seeding.draw')} onClick={() => change({ random: makeRandomSeed() })}>
              <IconRefresh size={16} aria-hidden />
            </ActionIcon>
          }
          onChange={(event) => change({ random: event.currentTarget.value })}
        />
      )}
      {draft.method === 'standings' && (
        <SourceField tournament={tournament} value={draft.from} onChange={(from) => change({ from })} />
      )}
      <fieldset className={styles.apart}>
        <legend>{t('seeding.apart')}</legend>
        {APART_FIELDS.map((field) => {
          const isSaid = entrants.some((entrant) => entrant[field] !== undefined);
          return (
            <Checkbox
              key={field}
              label={t(`seeding.apart-${field}`)}
              description={isSaid ? undefined : t(`seeding.apart-${field}-unsaid`)}
              disabled={!isSaid}
              checked={draft.apart.includes(field)}
              onChange={(event) =>
                change({
                  apart: APART_FIELDS.filter((one) =>
                    one === field ? event.currentTarget.checked : draft.apart.includes(one),
                  ),
                })
              }
            />
          );
        })}
        {draft.apart.length > 0 && hasRounds && (
          <NativeSelect
            label={t('seeding.rounds')}
            value={String(draft.rounds)}
            data={EARLY_ROUNDS.map((rounds) => ({ value: String(rounds), label: t(`seeding.rounds-${rounds}`) }))}
            onChange={(event) => change({ rounds: Number(event.currentTarget.value) })}
          />
        )}
      </fieldset>
    </div>
  );
}

interface SourceFieldProps {
  readonly tournament: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** Former events whose places can seed this one. */
function SourceField({ tournament, value, onChange }: SourceFieldProps) {
  const { t } = useTranslation('console');
  const sources = useSeedingSources(tournament, true);
  const list = sources.data?.sources ?? [];
  if (sources.isError) return <Notice meaning="trouble">{errorText(sources.error)}</Notice>;
  if (sources.isSuccess && list.length === 0) return <Notice meaning="quiet">{t('seeding.no-sources')}</Notice>;
  return (
    <NativeSelect
      label={t('seeding.source')}
      value={value ?? ''}
      data={[
        { value: '', label: t('seeding.choose-source') },
        ...list.map(({ id, name, startedAt }) => ({
          value: id,
          label: startedAt === null ? name : `${name} · ${formatDay(startedAt)}`,
        })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}
