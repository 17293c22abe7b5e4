import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './host.module.css';

/** How a Prometheus reads the numbers; the token is shown when it is asked for. */
export function MetricsAccess({ token }: { readonly token: string }) {
  const { t } = useTranslation('console');
  const [shown, setShown] = useState(false);
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t('host.metrics')}</h2>
      <p className={styles.muted}>{t('host.metrics-text', { url: '/metrics' })}</p>
      {shown ? (
        <code className={styles.token}>{token}</code>
      ) : (
        <Button className={styles.start} variant="default" onClick={() => setShown(true)}>
          {t('host.metrics-show')}
        </Button>
      )}
    </section>
  );
}
