import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StageForm } from '../model/stage-form.ts';

export interface StageFieldsProps {
  readonly form: StageForm;
  readonly onChange: (change: Partial<StageForm>) => void;
  /** Whether another stage comes before it. */
  readonly follows?: boolean;
}

type AmountField =
  | 'brackets'
  | 'losersStart'
  | 'groups'
  | 'rounds'
  | 'wins'
  | 'losses'
  | 'lobbySize'
  | 'lobbyRounds'
  | 'matchPoint'
  | 'lobbyAdvance'
  | 'kill';

interface AmountProps extends StageFieldsProps {
  readonly field: AmountField;
  readonly min: number;
  readonly max: number;
}

/** A whole number of a stage's settings. */
export function Amount({ form, onChange, field, min, max }: AmountProps) {
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

type ChoiceField = 'times' | 'pairing' | 'swissEnd' | 'missed' | 'direction' | 'pauses' | 'grandFinal' | 'losersOrder';

interface ChoiceProps<F extends ChoiceField> extends StageFieldsProps {
  readonly field: F;
  readonly values: readonly StageForm[F][];
  /** What else changes with it. */
  readonly also?: (value: StageForm[F]) => Partial<StageForm>;
}

/** One of a few, with a line that says what the chosen one means. */
export function Choice<F extends ChoiceField>({ form, onChange, field, values, also }: ChoiceProps<F>) {
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
        if (value !== undefined) onChange({ [field]: value, ...also?.(value) });
      }}
    />
  );
}
