import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LIMIT_BOUNDS } from '#shared/protocol/dto/limits.ts';
import type { LimitName } from '#shared/protocol/dto/limits.ts';
import { formatCount } from '#renderer/lib/format.ts';

interface LimitFieldProps {
  readonly name: LimitName;
  readonly value: number | '';
  readonly standard: number;
  readonly onChange: (value: number | '') => void;
}

/** One limit with its default beneath. */
export function LimitField({ name, value, standard, onChange }: LimitFieldProps) {
  const { t } = useTranslation('console');
  const [min, max] = LIMIT_BOUNDS[name];
  return (
    <NumberInput
      label={t(`host.limits.name.${name}`)}
      description={t('host.limits.default', { n: formatCount(standard) })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      min={min}
      max={max}
      allowDecimal={false}
      value={value}
      onChange={(next) => onChange(typeof next === 'number' ? next : '')}
    />
  );
}
