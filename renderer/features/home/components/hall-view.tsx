import { CloseButton, FocusTrap, Portal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { playUrl, readableUrl } from '#renderer/lib/addresses.ts';
import { QrCode } from '#renderer/ui/qr-code.tsx';
import styles from './hall-view.module.css';

interface HallViewProps {
  readonly venue: string;
  readonly url: string;
  readonly code: string;
  readonly onClose: () => void;
}

/** How to join, for the hall to read from its seats: full screen where the browser allows it. Esc leads back. */
export function HallView({ venue, url, code, onClose }: HallViewProps) {
  const { t } = useTranslation('console');
  const root = useRef<HTMLDivElement>(null);
  useHotkeys([['Escape', onClose]], []);
  useEffect(() => {
    // Refused without a press of a key or button just before, and on some tablets; the view fills the window all the same.
    void root.current?.requestFullscreen?.().catch(() => undefined);
    const onChange = (): void => {
      if (document.fullscreenElement === null) onClose();
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
    };
  }, [onClose]);
  return (
    <Portal>
      <FocusTrap active>
        <div ref={root} className={styles.hall} role="dialog" aria-modal="true" aria-label={t('join.hall')}>
          <CloseButton className={styles.close} size="lg" onClick={onClose} aria-label={t('close')} data-autofocus />
          <div className={styles.words}>
            <h1 className={styles.venue}>{venue}</h1>
            <p className={styles.step}>{t('join.hall-open')}</p>
            <p className={styles.address}>{readableUrl(url)}</p>
            <p className={styles.step}>{t('join.hall-code')}</p>
            <p className={styles.code}>
              {code.slice(0, 3)} {code.slice(3)}
            </p>
          </div>
          <div className={styles.qr}>
            <QrCode text={playUrl(url, code)} label={t('join.qr', { url: readableUrl(url) })} />
            <p className={styles.scan}>{t('join.hall-scan')}</p>
          </div>
        </div>
      </FocusTrap>
    </Portal>
  );
}
