import { useTranslation } from 'react-i18next';
import type { BackupPreview } from '#shared/protocol/dto/backup.ts';
import { formatCount, formatDayTime, formatNumber } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import styles from './backups.module.css';

const LINES = ['tournaments', 'entrants', 'decided'] as const;
/** Tournaments that are named; the numbers above count all. */
const NAMED = 6;

/** The consequence in words, then the numbers of then and now beside each other. */
export function RestorePreview({ preview }: { readonly preview: BackupPreview }) {
  const { t } = useTranslation('console');
  const { state, held, now, lost } = preview;
  if (state !== 'good') return <Notice meaning="trouble">{t(`errors:backup.${state}`)}</Notice>;
  const changed = preview.tournaments.slice(0, NAMED);
  return (
    <div className={styles.section}>
      <p className={styles.consequence}>
        {lost.results === 0 ? t('backups.loses-nothing') : t('backups.loses', { count: lost.results })}
      </p>
      {lost.matches.length > 0 && (
        <ul className={styles.lost}>
          {lost.matches.map(({ tournament, stage, no, names }) => (
            <li key={`${tournament} ${stage}.${no}`}>
              {t('backups.lost-match', { tournament, no: formatNumber(no) })}
              {names !== '' && `: ${names}`}
            </li>
          ))}
          {lost.results > lost.matches.length && (
            <li>{t('backups.lost-more', { count: lost.results - lost.matches.length })}</li>
          )}
        </ul>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('backups.what')}</VisuallyHidden>
            </th>
            <th scope="col">{t('backups.held')}</th>
            <th scope="col">{t('backups.now')}</th>
          </tr>
        </thead>
        <tbody>
          {LINES.map((line) => (
            <tr key={line}>
              <th scope="row">{t(`backups.line.${line}`)}</th>
              <td>{formatCount(held[line])}</td>
              <td>{formatCount(now[line])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('backups.line.changed')}</th>
            <td>{held.changedAt === 0 ? '–' : formatDayTime(held.changedAt)}</td>
            <td>{now.changedAt === 0 ? '–' : formatDayTime(now.changedAt)}</td>
          </tr>
          {changed.map(({ name, held: then, now: today }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{then === null ? t('backups.absent') : t('backups.decided', { count: then.decided })}</td>
              <td>{today === null ? t('backups.absent') : t('backups.decided', { count: today.decided })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.muted}>{t('backups.stays')}</p>
      {!preview.sameEvent && <Notice meaning="waiting">{t('backups.other')}</Notice>}
      {preview.sameEvent && preview.log !== 'part' && (
        <Notice meaning={preview.log === 'broken' ? 'trouble' : 'waiting'}>{t(`backups.log.${preview.log}`)}</Notice>
      )}
      {preview.keys !== 'here' && <Notice meaning="waiting">{t(`backups.keys.${preview.keys}`)}</Notice>}
      {preview.schema.held < preview.schema.now && <p className={styles.muted}>{t('backups.older')}</p>}
    </div>
  );
}
