import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './state-mark.module.css';

/** The four meanings, and `quiet` for what asks nothing of anyone. Each has a shape, so that colour is never alone. */
export type Meaning = 'live' | 'waiting' | 'done' | 'trouble' | 'quiet';

interface StateMarkProps {
  readonly meaning: Meaning;
  /** The word beside the shape. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A shape and a word that say how something stands. */
export function StateMark({ meaning, children, className }: StateMarkProps) {
  return (
    <span className={cx(styles.mark, styles[meaning], className)}>
      <StateShape meaning={meaning} />
      <span>{children}</span>
    </span>
  );
}

/** The shape alone, for places where the word stands elsewhere. Hidden from screen readers. */
export function StateShape({ meaning }: { readonly meaning: Meaning }) {
  return (
    <svg viewBox="0 0 12 12" className={cx(styles.shape, styles[meaning])} aria-hidden="true" focusable="false">
      {SHAPES[meaning]}
    </svg>
  );
}

const SHAPES: Readonly<Record<Meaning, ReactNode>> = {
  live: (
    <>
      <circle cx="6" cy="6" r="3" fill="currentColor" />
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1" className={styles.pulse} />
    </>
  ),
  waiting: (
    <>
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 3.2V6l2 1.3" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  done: <path d="M2 6.4 4.8 9 10 3.2" fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />,
  trouble: (
    <>
      <path d="M6 1 11.3 10.8H.7Z" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
      <path d="M6 4.6v2.8" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      <circle cx="6" cy="9" r="0.8" fill="currentColor" />
    </>
  ),
  quiet: <rect x="2" y="5.1" width="8" height="1.8" rx="0.9" fill="currentColor" />,
};
