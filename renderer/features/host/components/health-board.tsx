import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useHealth } from '../api/operations.ts';
import { AlarmList } from './alarm-list.tsx';
import { HealthFacts } from './health-facts.tsx';
import { HttpsSection } from './https-section.tsx';
import { KeySection } from './key-section.tsx';
import { LimitsForm } from './limits-form.tsx';
import { MetricsAccess } from './metrics-access.tsx';
import { NamesSection } from './names-section.tsx';
import styles from './host.module.css';

/**
 * How the host is: what is wrong and what to do about it, then the numbers, then what can be set.
 * @param admin keys are the admin's alone
 */
export function HealthBoard({ admin }: { readonly admin: boolean }) {
  const { t } = useTranslation('console');
  const health = useHealth();
  if (health.isPending) {
    return (
      <div aria-busy="true" className={styles.board}>
        <Skeleton height="72px" />
        <Skeleton height="240px" />
      </div>
    );
  }
  if (health.isError) return <Notice meaning="trouble">{errorText(health.error)}</Notice>;
  const { alarms, https, metricsToken } = health.data;
  return (
    <div className={styles.board}>
      {alarms.length === 0 ? <Notice meaning="done">{t('host.well')}</Notice> : <AlarmList alarms={alarms} />}
      <HealthFacts health={health.data} />
      <NamesSection />
      <LimitsForm />
      {admin && <HttpsSection {...https} />}
      {admin && <KeySection />}
      {metricsToken !== null && <MetricsAccess token={metricsToken} />}
    </div>
  );
}
