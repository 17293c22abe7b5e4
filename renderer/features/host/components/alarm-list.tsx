import { useTranslation } from 'react-i18next';
import type { HealthDto } from '#shared/protocol/dto/host.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import styles from './host.module.css';

/** What is wrong, the most serious first, each with what to do. */
export function AlarmList({ alarms }: { readonly alarms: HealthDto['alarms'] }) {
  const { t } = useTranslation('console');
  return (
    <div role="alert">
      <ul className={styles.alarms}>
        {alarms.map(({ alarm, level }) => (
          <li key={alarm} className={styles.alarm} data-level={level}>
            <div className={styles.alarmHead}>
              <h2 className={styles.title}>{t(`host.alarm.${alarm}.title`)}</h2>
              <StateMark meaning={level === 'trouble' ? 'trouble' : 'waiting'}>{t(`host.${level}`)}</StateMark>
            </div>
            <p>{t(`host.alarm.${alarm}.do`)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
