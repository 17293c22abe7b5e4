import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTournamentWords } from '../hooks/use-words.ts';
import { keyOf, listSpecialChoices, toLength } from '../model/lengths.ts';
import type { SpecialRound } from '../model/lengths.ts';
import { listRounds } from '../model/stage-form.ts';
import type { StageFieldsProps } from './form-fields.tsx';
import styles from './tournament-form.module.css';

interface LengthFieldsProps extends StageFieldsProps {
  /** How many are expected. */
  readonly entrants: number;
}

export const LENGTHS = [1, 3, 5, 7, 9, -2, -3] as const;

/** How long matches are: one length for all, and others for single rounds, the last round of each part offered first. */
export function LengthFields({ form, entrants, onChange }: LengthFieldsProps) {
  const { t } = useTranslation('console');
  const words = useTournamentWords();
  const lengths = LENGTHS.map((code) => ({ value: String(code), label: words.length(toLength(code)) }));
  const choices = listSpecialChoices(listRounds(form, entrants));
  const taken = new Set(form.special.map(keyOf));
  // Those of another format wait until it is chosen again.
  const shown = form.special
    .map((special, index) => ({ special, index }))
    .filter(({ special }) => choices.some((choice) => keyOf(choice.special) === keyOf(special)));
  const free = choices.find(({ special }) => !taken.has(keyOf(special)));

  const set = (index: number, change: Partial<SpecialRound>): void =>
    onChange({ special: form.special.map((one, at) => (at === index ? { ...one, ...change } : one)) });
  const setRound = (index: number, key: string | null): void => {
    const found = choices.find(({ special }) => keyOf(special) === key);
    if (found !== undefined) set(index, found.special);
  };
  const add = (): void => {
    if (free === undefined) return;
    const length = Math.min(9, Math.max(1, form.length) + 2);
    onChange({ special: [...form.special, { ...free.special, length }] });
  };

  return (
    <div className={styles.fields}>
      <Select
        label={t('form.length')}
        className={styles.narrow}
        data={lengths}
        value={String(form.length)}
        onChange={(value) => onChange({ length: Number(value) })}
      />
      {shown.map(({ special, index }) => (
        <div key={keyOf(special)} className={styles.special}>
          <Select
            aria-label={t('form.special-round')}
            data={choices
              .map(({ special: one, plan }) => ({ value: keyOf(one), label: words.round(plan) }))
              .filter(({ value }) => value === keyOf(special) || !taken.has(value))}
            value={keyOf(special)}
            onChange={(key) => setRound(index, key)}
          />
          <Select
            aria-label={t('form.special-length')}
            data={lengths}
            value={String(special.length)}
            onChange={(value) => set(index, { length: Number(value) })}
          />
          <ActionIcon
            size="lg"
            aria-label={t('form.special-remove')}
            onClick={() => onChange({ special: form.special.filter((_, at) => at !== index) })}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        className={styles.add}
        disabled={free === undefined}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={add}
      >
        {t('form.special-add')}
      </Button>
    </div>
  );
}
