import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { playUrl, readableUrl } from '#renderer/lib/addresses.ts';
import { QrCode } from '#renderer/ui/qr-code.tsx';
import styles from './join-poster.module.css';

interface JoinPosterProps {
  readonly venue: string;
  readonly url: string;
  readonly code: string;
  /** The printer's dialog was closed. */
  readonly onDone: () => void;
}

/** How to join, on one sheet for the wall. Seen by the printer alone; it asks for it as soon as it stands. */
export function JoinPoster({ venue, url, code, onDone }: JoinPosterProps) {
  const { t } = useTranslation('console');
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true });
    const timer = setTimeout(() => window.print()); // called off when React runs the effect twice in development
    return () => {
      clearTimeout(timer);
      window.removeEventListener('afterprint', onDone);
    };
  }, [onDone]);
  return createPortal(
    <div className={styles.sheet}>
      <p className={styles.venue}>{venue}</p>
      <div className={styles.qr}>
        <QrCode text={playUrl(url, code)} label={t('join.qr', { url: readableUrl(url) })} />
      </div>
      <p className={styles.step}>{t('join.hall-open')}</p>
      <p className={styles.address}>{readableUrl(url)}</p>
      <p className={styles.step}>{t('join.hall-code')}</p>
      <p className={styles.code}>
        {code.slice(0, 3)} {code.slice(3)}
      </p>
    </div>,
    document.body,
  );
}
