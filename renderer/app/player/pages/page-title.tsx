import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './page-title.module.css';

interface PageTitleProps {
  readonly children: ReactNode;
  readonly hint?: ReactNode;
  /** Where the way back leads; none on the first page. */
  readonly back?: string;
}

/** The title of a page. It takes the focus when the page is entered by a link, so that a screen reader begins there. */
export function PageTitle({ children, hint, back }: PageTitleProps) {
  const { t } = useTranslation('player');
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (back === undefined) return;
    window.scrollTo(0, 0);
    ref.current?.focus({ preventScroll: true });
  }, [back]);
  return (
    <div className={styles.title}>
      {back !== undefined && (
        <a href={back} className={styles.back}>
          <span aria-hidden="true">←</span> {t('common:action.back')}
        </a>
      )}
      <h1 ref={ref} tabIndex={-1} className={styles.heading}>
        {children}
      </h1>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}
