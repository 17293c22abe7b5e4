import { CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './side-panel.module.css';

interface SidePanelProps {
  readonly title: string;
  /** What it shows; another one moves the focus here again. */
  readonly subject: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * What is selected, beside the page. It takes the focus when it opens and gives it back to where it came from; Esc closes
 * it. On a narrow screen it lies over the page.
 */
export function SidePanel({ title, subject, onClose, children }: SidePanelProps) {
  const { t } = useTranslation('console');
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    return () => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    };
  }, []);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [subject]);
  return (
    <aside
      className={styles.panel}
      aria-labelledby="side-panel-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className={styles.head}>
        <h2 id="side-panel-title" ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <CloseButton onClick={onClose} aria-label={t('panel.close')} />
      </header>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
