import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLine } from '#renderer/lib/client-context.tsx';
import { formatTime } from '#renderer/lib/format.ts';
import styles from './line-banner.module.css';

/** Says what a lost line means for what one sees, and that an old page must be loaded again. Nothing while all is well. */
export function LineBanner() {
  const { t } = useTranslation(['console', 'common']);
  const { state, since, outdated } = useLine();
  if (outdated) {
    return (
      <div className={styles.banner} role="alert">
        <p>{t('line.outdated')}</p>
        <Button size="xs" onClick={() => window.location.reload()}>
          {t('common:action.reload')}
        </Button>
      </div>
    );
  }
  if (state !== 'offline') return null;
  return (
    <div className={styles.banner} role="alert">
      <p>{t('line.offline', { time: formatTime(since) })}</p>
    </div>
  );
}
