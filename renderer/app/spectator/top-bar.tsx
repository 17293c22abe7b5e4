import { useTranslation } from 'react-i18next';
import { useLine } from '#renderer/lib/client-context.tsx';
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx';
import { LineStatus } from '#renderer/ui/line-status.tsx';
import { ThemeSwitch } from '#renderer/ui/theme-switch.tsx';
import styles from './top-bar.module.css';

/** The way back, and how the line stands. */
export function TopBar({ hasBack = true }: { readonly hasBack?: boolean }) {
  const { t } = useTranslation('spectator');
  const { state } = useLine();
  return (
    <header className={styles.bar}>
      {hasBack ? (
        <a href="/" className={styles.back}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <path d="M12.5 4 6.5 10l6 6" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
          </svg>
          <span>{t('back')}</span>
        </a>
      ) : (
        <span className={styles.brand}>{t('common:app')}</span>
      )}
      <div className={styles.tools}>
        <LineStatus state={state} />
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
