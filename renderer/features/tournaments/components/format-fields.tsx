import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StageFieldsProps } from './form-fields.tsx';
import { OptionFields } from './option-fields.tsx';
import styles from './tournament-form.module.css';

export const FORMATS = [
  'double-elimination',
  'single-elimination',
  'round-robin',
  'swiss',
  'battle-royale',
  'free-for-all',
  'king-of-the-hill',
] as const;

/** The format, and what goes with it; each choice says in one line what it means. */
export function FormatFields({ form, onChange }: StageFieldsProps) {
  const { t } = useTranslation('console');
  return (
    <>
      <Radio.Group
        label={t('form.format')}
        value={form.format}
        onChange={(format) => onChange({ format: FORMATS.find((one) => one === format) ?? form.format })}
      >
        <div className={styles.cards}>
          {FORMATS.map((format) => (
            <Radio.Card key={format} value={format} className={styles.card}>
              <Radio.Indicator />
              <span>
                <span className={styles.cardTitle}>{t(`format.${format}`)}</span>
                <span className={styles.cardText}>{t(`format.${format}-text`)}</span>
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <OptionFields form={form} onChange={onChange} />
    </>
  );
}
