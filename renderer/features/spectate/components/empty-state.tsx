import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly title: string;
  readonly text?: string;
  readonly action?: ReactNode;
  /** For what is named by this heading. */
  readonly headingId?: string;
  /** True when it is the page's only heading. */
  readonly isPage?: boolean;
}

/** Nothing here, and what to do about it. */
export function EmptyState({ title, text, action, headingId, isPage = false }: EmptyStateProps) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className={styles.empty} data-page={isPage || undefined}>
      <Heading id={headingId} tabIndex={headingId === undefined ? undefined : -1} className={styles.title}>
        {title}
      </Heading>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {action}
    </div>
  );
}
