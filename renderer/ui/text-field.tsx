import { useId, type InputHTMLAttributes, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './text-field.module.css';

export interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'size'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  /** What is wrong and what to do, in place of the hint; read out with the field. */
  readonly error?: string | undefined;
  /** Big, spaced letters for codes that are copied from a screen. */
  readonly code?: boolean;
}

/** A labelled line of text with its hint and fault. */
export function TextField({ label, value, onChange, hint, error, code = false, className, ...rest }: TextFieldProps) {
  const id = useId();
  const hintId = hint === undefined || error !== undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  return (
    <div className={cx(styles.field, className)}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        {...rest}
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={cx(errorId, hintId) || undefined}
        className={cx(styles.input, code && styles.code, error !== undefined && styles.wrong)}
      />
      {error !== undefined && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
      {hint !== undefined && error === undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
