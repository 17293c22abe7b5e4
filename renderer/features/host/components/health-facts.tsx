import { useTranslation } from 'react-i18next';
import type { HealthDto } from '#shared/protocol/dto/host.ts';
import { formatCount, formatCountdown, formatNumber } from '#renderer/lib/format.ts';
import { toSize } from '../model/sizes.ts';
import styles from './host.module.css';

/** The numbers by which the host was judged. */
export function HealthFacts({ health }: { readonly health: HealthDto }) {
  const { t } = useTranslation('console');
  const size = (bytes: number | null): string => {
    if (bytes === null) return t('host.unknown');
    const { unit, n } = toSize(bytes);
    return t(`host.${unit}`, { n: unit === 'megabytes' ? formatCount(n) : formatNumber(n) });
  };
  const { checks, operations, events } = health;
  const connections = health.connections.map(({ role, count }) =>
    t('host.by-role', {
      count: formatCount(count),
      role: role === 'none' ? t('host.greeting') : t(`devices.role.${role}`, { defaultValue: role }),
    }),
  );
  const now: readonly (readonly [string, string])[] = [
    ['connections', connections.join(' · ') || t('host.nobody')],
    ['database', t(checks.database ? 'host.writes' : 'host.fails')],
    ['disk', size(health.diskFreeBytes)],
    ['memory', size(health.memoryBytes)],
    ['clock', checks.clock ? t('host.right') : t('host.clock-moved', { time: formatStep(health.clockStepMs) })],
    ['uptime', formatUptime(health.uptimeMs)],
    ['version', health.version],
  ];
  const refused = health.limitsHit.reduce((sum, { count }) => sum + count, 0);
  const recent: readonly (readonly [string, string])[] = [
    [
      'operations',
      t('host.operations-of', {
        done: formatCount(operations.done),
        refused: formatCount(operations.refused),
        failed: formatCount(operations.failed),
        slow: formatCount(operations.slow),
      }),
    ],
    ['events', t('host.events-of', { sent: formatCount(events.sent), late: formatCount(events.late) })],
    ['limits', formatCount(refused)],
    ['sign-ins', formatCount(health.failedSignIns)],
  ];
  return (
    <div className={styles.columns}>
      <Facts title={t('host.facts')} facts={now} />
      <Facts title={t('host.recent')} facts={recent} />
    </div>
  );
}

function Facts({
  title,
  facts,
}: {
  readonly title: string;
  readonly facts: readonly (readonly [key: string, value: string])[];
}) {
  const { t } = useTranslation('console');
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      <dl className={styles.facts}>
        {facts.map(([key, value]) => (
          <div key={key} className={styles.fact}>
            <dt>{t(`host.fact.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Hours and minutes, whatever their number. */
function formatUptime(ms: number): string {
  return formatCountdown(Math.floor(ms / 60_000) * 1_000);
}

function formatStep(ms: number): string {
  return `${ms < 0 ? '−' : '+'}${formatUptime(Math.abs(ms))}`;
}
