import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './confirm-sheet.module.css';

interface ConfirmSheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  /** The buttons, the one that goes on first. */
  readonly actions: ReactNode;
  /** Escape, the back of the sheet, or a button of the caller. */
  readonly onClose: () => void;
}

/**
 * A sheet from below on phones, a dialog in the middle on wider screens. The browser's own modal dialog: it keeps the
 * focus inside, gives it back afterwards, and makes the page behind it inert.
 */
export function ConfirmSheet({ open, title, children, actions, onClose }: ConfirmSheetProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  return (
    <dialog
      ref={ref}
      className={styles.sheet}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {open && (
        <div className={styles.content}>
          <h2 id={titleId} className={styles.title} tabIndex={-1} autoFocus>
            {title}
          </h2>
          {children}
          <div className={styles.actions}>{actions}</div>
        </div>
      )}
    </dialog>
  );
}
