import { Radio, Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TournamentForm } from '../model/tournament-form.ts';
import { OptionFields } from './option-fields.tsx';
import styles from './tournament-form.module.css';

interface FieldsProps {
  readonly form: TournamentForm;
  readonly onChange: (change: Partial<TournamentForm>) => void;
}

const FORMATS = [
  'double-elimination',
  'single-elimination',
  'round-robin',
  'swiss',
  'battle-royale',
  'free-for-all',
  'king-of-the-hill',
] as const;
const FINALS = ['reset', 'single', 'none'] as const;
const ORDERS = ['start-gg', 'late-rematch'] as const;

/** The format, and what goes with it; each choice says in one line what it means. */
export function FormatFields({ form, onChange }: FieldsProps) {
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
      {form.format === 'single-elimination' ? (
        <Switch
          label={t('form.third-place')}
          description={t('form.third-place-text')}
          checked={form.thirdPlace}
          onChange={(event) => onChange({ thirdPlace: event.currentTarget.checked })}
        />
      ) : form.format === 'double-elimination' ? (
        <div className={styles.pair}>
          <Select
            label={t('form.grand-final')}
            description={t(`form.grand-final-${form.grandFinal}-text`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={FINALS.map((value) => ({ value, label: t(`form.grand-final-${value}`) }))}
            value={form.grandFinal}
            onChange={(value) => onChange({ grandFinal: FINALS.find((one) => one === value) ?? form.grandFinal })}
          />
          <Select
            label={t('form.losers-order')}
            description={t(`form.losers-order-${form.losersOrder}-text`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={ORDERS.map((value) => ({ value, label: t(`form.losers-order-${value}`) }))}
            value={form.losersOrder}
            onChange={(value) => onChange({ losersOrder: ORDERS.find((one) => one === value) ?? form.losersOrder })}
          />
        </div>
      ) : (
        <OptionFields form={form} onChange={onChange} />
      )}
    </>
  );
}
