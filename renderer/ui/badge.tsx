import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './badge.module.css';
import { StateMark, type Meaning } from './state-mark.tsx';

interface BadgeProps {
  readonly meaning: Meaning;
  readonly children: ReactNode;
}

/** A state mark on its own soft ground, for lists and headings. */
export function Badge({ meaning, children }: BadgeProps) {
  return (
    <span className={cx(styles.badge, styles[meaning])}>
      <StateMark meaning={meaning}>{children}</StateMark>
    </span>
  );
}
