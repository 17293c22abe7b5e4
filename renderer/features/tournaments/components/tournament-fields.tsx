import { Autocomplete, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MAX_NAME_LENGTH } from '#shared/domain/entrants/index.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { MAX_ENTRANTS, MIN_ENTRANTS } from '../model/structure.ts';
import { expectedEntrants, PLACES } from '../model/tournament-form.ts';
import type { FormFaults, TournamentForm } from '../model/tournament-form.ts';
import { hasLength } from '../model/format-options.ts';
import { FollowingFields } from './following-fields.tsx';
import { FormatFields } from './format-fields.tsx';
import { LengthFields } from './length-fields.tsx';
import styles from './tournament-form.module.css';

interface TournamentFieldsProps {
  readonly form: TournamentForm;
  readonly faults: FormFaults;
  /** Once it has started only names and times can change. */
  readonly formatFixed: boolean;
  readonly onChange: (change: Partial<TournamentForm>) => void;
}

const GAMES = [
  'Call of Duty Mobile',
  'Counter-Strike 2',
  'Dota 2',
  'EA Sports FC',
  'eFootball',
  'Free Fire',
  'Mobile Legends',
  'PUBG Mobile',
  'Street Fighter 6',
  'Tekken 8',
  'Valorant',
];

/** All fields of a tournament in the order one thinks of them: what, how, how long, how many and when. */
export function TournamentFields({ form, faults, formatFixed, onChange }: TournamentFieldsProps) {
  const { t } = useTranslation('console');
  const fault = (code: string | undefined) =>
    code === undefined
      ? undefined
      : t(`form.fault.${code}`, {
          min: formatNumber(MIN_ENTRANTS),
          max: formatNumber(MAX_ENTRANTS),
          most: formatNumber(MAX_NAME_LENGTH),
        });
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('form.what')}</legend>
        <div className={styles.pair}>
          <TextInput
            label={t('form.name')}
            withAsterisk
            required
            data-autofocus
            maxLength={80}
            value={form.name}
            error={fault(faults.name)}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
          <Autocomplete
            label={t('form.game')}
            data={GAMES}
            maxLength={60}
            value={form.game}
            onChange={(game) => onChange({ game })}
          />
        </div>
      </fieldset>
      {!formatFixed && (
        <>
          <fieldset className={styles.group}>
            <legend>{t('form.how')}</legend>
            <FormatFields form={form} onChange={onChange} />
          </fieldset>
          {hasLength(form.format) && (
            <fieldset className={styles.group}>
              <legend>{t('form.how-long')}</legend>
              <LengthFields form={form} entrants={expectedEntrants(form)} onChange={onChange} />
            </fieldset>
          )}
          <FollowingFields form={form} onChange={onChange} />
        </>
      )}
      <fieldset className={styles.group}>
        <legend>{t('form.when')}</legend>
        <div className={styles.pair}>
          <NumberInput
            label={t('form.capacity')}
            disabled={formatFixed}
            min={MIN_ENTRANTS}
            max={MAX_ENTRANTS}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            value={form.capacity}
            error={fault(faults.capacity)}
            onChange={(value) => onChange({ capacity: typeof value === 'number' ? value : '' })}
          />
          <TextInput
            type="datetime-local"
            label={t('form.starts-at')}
            value={form.startsAt}
            error={fault(faults.startsAt)}
            onChange={(event) => onChange({ startsAt: event.currentTarget.value })}
          />
        </div>
        <NumberInput
          label={t('form.places')}
          description={t('form.places-text')}
          min={PLACES.min}
          max={PLACES.max}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={form.placesThatMatter}
          onChange={(value) => onChange({ placesThatMatter: typeof value === 'number' ? value : PLACES.min })}
        />
      </fieldset>
    </>
  );
}
