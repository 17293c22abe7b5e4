import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRotateKeys } from '../api/operations.ts';
import styles from './host.module.css';

/** The key that signs sessions, to be replaced. */
export function KeySection() {
  const { t } = useTranslation('console');
  const rotate = useRotateKeys();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t('host.keys.title')}</h2>
      <p className={styles.muted}>{t('host.keys.text')}</p>
      <Button
        className={styles.start}
        variant="default"
        loading={rotate.isPending}
        onClick={() => rotate.mutate({ input: {} })}
      >
        {t('host.keys.do')}
      </Button>
    </section>
  );
}
