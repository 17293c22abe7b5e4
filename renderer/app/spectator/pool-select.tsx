import { useTranslation } from 'react-i18next';
import { formatGroup } from '#renderer/lib/format.ts';
import styles from './tournament-page.module.css';

interface PoolSelectProps {
  readonly pools: readonly number[];
  readonly pool: number;
  readonly onChange: (pool: number) => void;
}

/** The bracket of which group is drawn; nothing to choose where there is one. */
export function PoolSelect({ pools, pool, onChange }: PoolSelectProps) {
  const { t } = useTranslation('spectator');
  if (pools.length < 2) return null;
  return (
    <select
      className={styles.part}
      aria-label={t('group.shown')}
      value={pool}
      onChange={({ currentTarget: { value } }) => onChange(Number(value))}
    >
      {pools.map((one) => (
        <option key={one} value={one}>
          {t('group.name', { group: formatGroup(one) })}
        </option>
      ))}
    </select>
  );
}
