import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupDto } from '#shared/protocol/dto/backup.ts';
import { formatCount, formatDayTime, formatNumber } from '#renderer/lib/format.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import styles from './backups.module.css';

interface BackupListProps {
  readonly backups: readonly BackupDto[];
  readonly onRestore: (backup: BackupDto) => void;
}

/** Newest first: when, why, how large, checked or not, where. */
export function BackupList({ backups, onRestore }: BackupListProps) {
  const { t } = useTranslation('console');
  if (backups.length === 0) return <p>{t('backups.none')}</p>;
  return (
    <ul className={styles.rows}>
      {backups.map((backup) => (
        <li key={backup.name} className={styles.row}>
          <div className={styles.what}>
            <span className={styles.when}>{formatDayTime(backup.at)}</span>
            <span className={styles.muted}>
              {t(`backups.reason.${backup.reason}`)}
              {!backup.own && ` · ${t('backups.other-event')}`}
            </span>
          </div>
          <div className={styles.facts}>
            <StateMark meaning={backup.sound ? 'done' : 'trouble'}>
              {t(backup.sound ? 'backups.checked' : 'backups.damaged')}
            </StateMark>
            <span className={styles.muted}>
              {[sizeOf(backup.bytes, t), ...backup.places.map((place) => t(`backups.place.${place}`))].join(' · ')}
            </span>
          </div>
          <Button
            variant="default"
            disabled={!backup.sound}
            aria-label={t('backups.look-at', { when: formatDayTime(backup.at) })}
            onClick={() => onRestore(backup)}
          >
            {t('backups.look')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function sizeOf(bytes: number, t: (key: string, values: { n: string }) => string): string {
  const megabytes = bytes / 1024 ** 2;
  if (megabytes >= 1) return t('host.megabytes', { n: formatNumber(Math.round(megabytes * 10) / 10) });
  return t('backups.kilobytes', { n: formatCount(Math.max(1, Math.round(bytes / 1024))) });
}
