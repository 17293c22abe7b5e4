import type { ReactNode } from 'react';
import { cx } from '#renderer/ui/cx.ts';
import { HallClock } from './hall-clock.tsx';
import styles from './scene-frame.module.css';

interface SceneFrameProps {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** Beside the clock: which page of how many, how many are being played. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** Changes with what is shown, so that a new page comes in softly. */
  readonly pageKey?: string;
  readonly className?: string;
}

/** What all scenes with a heading share: one line on top, the rest for the one idea of the scene. */
export function SceneFrame({ title, subtitle, aside, children, pageKey, className }: SceneFrameProps) {
  return (
    <section className={cx(styles.frame, className)}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1 className={styles.title}>{title}</h1>
          {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
        <HallClock />
      </header>
      <div key={pageKey} className={styles.body}>
        {children}
      </div>
    </section>
  );
}
