import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { listPresets } from '#shared/domain/tiebreaks/index.ts';
import { kindOf } from '../model/format-options.ts';
import type { FormatOptions } from '../model/format-options.ts';
import type { Playoff } from '../model/playoff.ts';
import type { TournamentForm } from '../model/tournament-form.ts';
import styles from './tournament-form.module.css';

interface FieldsProps {
  readonly form: TournamentForm;
  readonly onChange: (change: Partial<TournamentForm>) => void;
}

/** The settings of the chosen format that is not an elimination, and the playoff after it. */
export function OptionFields({ form, onChange }: FieldsProps) {
  return (
    <>
      <div className={styles.pair}>
        {form.format === 'round-robin' && <RoundRobinFields form={form} onChange={onChange} />}
        {form.format === 'swiss' && <SwissFields form={form} onChange={onChange} />}
        {form.format === 'king-of-the-hill' && (
          <Choice form={form} onChange={onChange} field="direction" values={['climb', 'defend']} />
        )}
        {(form.format === 'battle-royale' || form.format === 'free-for-all') && (
          <LobbyFields form={form} onChange={onChange} />
        )}
        <PresetField form={form} onChange={onChange} />
      </div>
      <PlayoffFields form={form} onChange={onChange} />
    </>
  );
}

function RoundRobinFields({ form, onChange }: FieldsProps) {
  return (
    <>
      <Amount form={form} onChange={onChange} field="groups" min={1} max={64} />
      <Choice form={form} onChange={onChange} field="times" values={[1, 2]} />
    </>
  );
}

function SwissFields({ form, onChange }: FieldsProps) {
  const byRecord = form.pairing === 'valve' || form.swissEnd === 'record';
  return (
    <>
      <Choice form={form} onChange={onChange} field="pairing" values={['score-groups', 'valve']} />
      {form.pairing !== 'valve' && (
        <Choice form={form} onChange={onChange} field="swissEnd" values={['rounds', 'record']} />
      )}
      {!byRecord && <Amount form={form} onChange={onChange} field="rounds" min={0} max={30} />}
      {byRecord && <Amount form={form} onChange={onChange} field="wins" min={1} max={9} />}
      {byRecord && <Amount form={form} onChange={onChange} field="losses" min={1} max={9} />}
    </>
  );
}

function LobbyFields({ form, onChange }: FieldsProps) {
  const isRoyale = form.format === 'battle-royale';
  return (
    <>
      <Amount form={form} onChange={onChange} field="lobbySize" min={isRoyale ? 2 : 3} max={100} />
      {isRoyale && <Amount form={form} onChange={onChange} field="lobbyRounds" min={1} max={30} />}
      {isRoyale && <Amount form={form} onChange={onChange} field="matchPoint" min={0} max={10_000} />}
      {!isRoyale && <Amount form={form} onChange={onChange} field="lobbyAdvance" min={1} max={form.lobbySize - 1} />}
    </>
  );
}

function PresetField({ form, onChange }: FieldsProps) {
  const { t } = useTranslation('console');
  const kind = kindOf(form.format);
  if (kind === undefined || (form.format === 'swiss' && form.pairing === 'valve')) return null;
  const presets = listPresets(kind);
  const shown = presets.find(({ code }) => code === form.preset) ?? presets[0];
  return (
    <Select
      label={t('form.preset')}
      description={shown?.rules.map((rule) => t(`common:rule.${rule}`)).join(' · ')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={presets.map(({ code }) => ({ value: code, label: t(`form.preset-${code}`) }))}
      value={shown?.code ?? null}
      onChange={(value) => onChange({ preset: (value ?? 'usual') as FormatOptions['preset'] })}
    />
  );
}

const PLAYOFFS: readonly Playoff['format'][] = ['none', 'single-elimination', 'double-elimination'];

function PlayoffFields({ form, onChange }: FieldsProps) {
  const { t } = useTranslation('console');
  const { playoff } = form;
  return (
    <div className={styles.pair}>
      <Select
        label={t('form.playoff')}
        data={PLAYOFFS.map((value) => ({
          value,
          label: value === 'none' ? t('form.playoff-none') : t(`format.${value}`),
        }))}
        value={playoff.format}
        onChange={(value) =>
          onChange({ playoff: { ...playoff, format: PLAYOFFS.find((one) => one === value) ?? 'none' } })
        }
      />
      {playoff.format !== 'none' && (
        <NumberInput
          label={t(form.format === 'round-robin' && form.groups > 1 ? 'form.advance-group' : 'form.advance')}
          min={1}
          max={4096}
          allowDecimal={false}
          allowNegative={false}
          value={playoff.advance}
          onChange={(value) => {
            if (typeof value === 'number') onChange({ playoff: { ...playoff, advance: value } });
          }}
        />
      )}
    </div>
  );
}

type AmountField =
  'groups' | 'rounds' | 'wins' | 'losses' | 'lobbySize' | 'lobbyRounds' | 'matchPoint' | 'lobbyAdvance';

interface AmountProps extends FieldsProps {
  readonly field: AmountField;
  readonly min: number;
  readonly max: number;
}

function Amount({ form, onChange, field, min, max }: AmountProps) {
  const { t } = useTranslation('console');
  return (
    <NumberInput
      label={t(`form.${field}`)}
      description={t(`form.${field}-text`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      min={min}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      value={form[field]}
      onChange={(value) => {
        if (typeof value === 'number' && value >= min && value <= max) onChange({ [field]: value });
      }}
    />
  );
}

interface ChoiceProps<F extends 'times' | 'pairing' | 'swissEnd' | 'direction'> extends FieldsProps {
  readonly field: F;
  readonly values: readonly TournamentForm[F][];
}

function Choice<F extends 'times' | 'pairing' | 'swissEnd' | 'direction'>(props: ChoiceProps<F>) {
  const { form, onChange, field, values } = props;
  const { t } = useTranslation('console');
  return (
    <Select
      label={t(`form.${field}`)}
      description={t(`form.${field}-${form[field]}-text`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={values.map((value) => ({ value: String(value), label: t(`form.${field}-${value}`) }))}
      value={String(form[field])}
      onChange={(chosen) => {
        const value = values.find((one) => String(one) === chosen);
        if (value !== undefined) onChange({ [field]: value });
      }}
    />
  );
}
