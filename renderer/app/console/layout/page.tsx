import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { cx } from '#renderer/ui/cx.ts';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  /** The page fills the pane and scrolls inside itself: long lists, the bracket. */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** A page of the console: its heading and what it shows; its title is the window's too. */
export function Page({ title, aside, fill = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Matchdesk`;
  }, [title]);
  return (
    <div className={cx(styles.page, fill && styles.fill)}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {aside}
      </header>
      {children}
    </div>
  );
}
