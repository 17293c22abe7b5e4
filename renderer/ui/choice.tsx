import { useId } from 'react';
import styles from './choice.module.css';

interface ChoiceProps<T extends string> {
  /** What is chosen, for a screen reader. */
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** Two or three ways side by side, one of them taken. Radio buttons underneath, so that keys and readers know them. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.choice} aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className={styles.radio}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
