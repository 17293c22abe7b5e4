import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { useSetHttps } from '../api/operations.ts';
import styles from './host.module.css';

interface HttpsSectionProps {
  readonly now: boolean;
  /** What holds from the next start on. */
  readonly next: boolean;
  /** Of the host's own certificate, null by http. */
  readonly fingerprint: string | null;
}

/** Whether the host answers by https. */
export function HttpsSection({ now, next, fingerprint }: HttpsSectionProps) {
  const { t } = useTranslation('console');
  const set = useSetHttps();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t('host.https.title')}</h2>
      <p className={styles.muted}>{t('host.https.text')}</p>
      <Switch
        label={t('host.https.switch')}
        checked={next}
        disabled={set.isPending}
        onChange={(event) => set.mutate({ input: { https: event.currentTarget.checked } })}
      />
      {fingerprint !== null && (
        <>
          <p className={styles.muted}>{t('host.https.fingerprint')}</p>
          <code className={styles.token}>{fingerprint}</code>
        </>
      )}
      {now !== next && <StateMark meaning="waiting">{t('host.https.next')}</StateMark>}
    </section>
  );
}
