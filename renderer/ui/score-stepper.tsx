import { useTranslation } from 'react-i18next';
import styles from './score-stepper.module.css';

interface ScoreStepperProps {
  /** Whose score, for a screen reader: "Game 2, Alice". */
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly max?: number;
  readonly disabled?: boolean;
}

/** A number between two thumb-sized buttons; it can be typed too, for scores like 13. */
export function ScoreStepper({ label, value, onChange, max = 999, disabled = false }: ScoreStepperProps) {
  const { t } = useTranslation('common');
  const set = (next: number) => onChange(Math.min(max, Math.max(0, next)));
  return (
    <div role="group" aria-label={label} className={styles.stepper}>
      <button
        type="button"
        className={styles.step}
        aria-label={t('score.less', { label })}
        disabled={disabled || value <= 0}
        onClick={() => set(value - 1)}
      >
        <span aria-hidden="true">−</span>
      </button>
      <input
        className={styles.value}
        aria-label={label}
        inputMode="numeric"
        pattern="[0-9]*"
        maxLength={3}
        disabled={disabled}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => set(Number.parseInt(event.currentTarget.value.replace(/\D/g, '') || '0', 10))}
      />
      <button
        type="button"
        className={styles.step}
        aria-label={t('score.more', { label })}
        disabled={disabled || value >= max}
        onClick={() => set(value + 1)}
      >
        <span aria-hidden="true">+</span>
      </button>
    </div>
  );
}
