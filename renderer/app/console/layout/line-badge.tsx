import { useTranslation } from 'react-i18next';
import { useLine } from '#renderer/lib/client-context.tsx';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import styles from './line-badge.module.css';

/** Whether the host can be heard; always visible. */
export function LineBadge() {
  const { t } = useTranslation('common');
  const { state } = useLine();
  const meaning = state === 'online' ? 'live' : state === 'connecting' ? 'waiting' : 'trouble';
  return (
    <span role="status" className={styles.badge}>
      <StateMark meaning={meaning}>{t(`line.${state}`)}</StateMark>
    </span>
  );
}
