import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './notice.module.css';
import { StateShape, type Meaning } from './state-mark.tsx';

interface NoticeProps {
  readonly meaning: Meaning;
  readonly title?: string;
  readonly children?: ReactNode;
  /** What can be done about it. */
  readonly action?: ReactNode;
}

/** Says what happened or what is wrong, in the flow of the page. Trouble is read out at once, the rest when there is a pause. */
export function Notice({ meaning, title, children, action }: NoticeProps) {
  return (
    <div role={meaning === 'trouble' ? 'alert' : 'status'} className={cx(styles.notice, styles[meaning])}>
      <span className={styles.shape}>
        <StateShape meaning={meaning} />
      </span>
      <div className={styles.body}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children}
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
