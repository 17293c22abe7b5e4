import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useRecoveryCode } from '../api/operations.ts';
import styles from './backups.module.css';

/** How a second laptop takes over, and the code that it needs; shown when it is asked for, since screens are seen by many. */
export function RecoveryCode() {
  const { t } = useTranslation('console');
  const [shown, setShown] = useState(false);
  const asked = useRecoveryCode(shown);
  return (
    <section className={styles.section} aria-labelledby="backups-standby">
      <h2 id="backups-standby" className={styles.title}>
        {t('backups.standby.title')}
      </h2>
      <p className={styles.muted}>{t('backups.standby.text')}</p>
      {asked.isError && <Notice meaning="trouble">{errorText(asked.error)}</Notice>}
      {asked.data === undefined || !shown ? (
        <Button
          className={styles.start}
          variant="default"
          loading={shown && asked.isPending}
          onClick={() => setShown(true)}
        >
          {t('backups.standby.show')}
        </Button>
      ) : (
        <code className={styles.code}>{asked.data.code}</code>
      )}
    </section>
  );
}
