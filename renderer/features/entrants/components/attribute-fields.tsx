import { Autocomplete, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readPoints } from '#shared/domain/entrants/index.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import type { AttributesDraft } from '../model/attributes.ts';
import styles from './entrant-panel.module.css';

export interface Origins {
  readonly clubs: readonly string[];
  readonly regions: readonly string[];
}

interface AttributeFieldsProps {
  readonly draft: AttributesDraft;
  /** Those that others of the list have, so that one club is written in one way. */
  readonly origins: Origins;
  readonly onChange: (draft: AttributesDraft) => void;
}

/** Where an entrant comes from and how it is ranked; each may stay empty. */
export function AttributeFields({ draft, origins, onChange }: AttributeFieldsProps) {
  const { t } = useTranslation('console');
  const points = readPoints(draft.points);
  return (
    <div className={styles.attributes}>
      <Autocomplete
        label={t('attributes.club')}
        maxLength={80}
        limit={8}
        data={[...origins.clubs]}
        value={draft.club}
        onChange={(club) => onChange({ ...draft, club })}
      />
      <Autocomplete
        label={t('attributes.region')}
        maxLength={80}
        limit={8}
        data={[...origins.regions]}
        value={draft.region}
        onChange={(region) => onChange({ ...draft, region })}
      />
      <TextInput
        label={t('attributes.points')}
        inputMode="numeric"
        maxLength={20}
        value={draft.points}
        error={points.ok ? undefined : errorText({ code: points.code, status: 422, details: points.details })}
        onChange={(event) => onChange({ ...draft, points: event.currentTarget.value })}
      />
      <TextInput
        label={t('attributes.since')}
        type="date"
        value={draft.since}
        onChange={(event) => onChange({ ...draft, since: event.currentTarget.value })}
      />
    </div>
  );
}
