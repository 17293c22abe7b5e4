import type { ButtonHTMLAttributes } from 'react';
import { cx } from './cx.ts';
import styles from './button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary`: the one next step. `quiet`: everything else. `plain`: a text that can be pressed. `danger`: what costs something. */
  readonly kind?: 'primary' | 'quiet' | 'plain' | 'danger';
  /** As wide as its place; for the thumb. */
  readonly wide?: boolean;
  /** What was asked is on its way: no second press, and a screen reader hears it. */
  readonly busy?: boolean;
}

export function Button({ kind = 'quiet', wide = false, busy = false, className, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      disabled={disabled === true || busy}
      className={cx(styles.button, styles[kind], wide && styles.wide, busy && styles.busy, className)}
    />
  );
}
