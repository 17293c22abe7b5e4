import { useTranslation } from 'react-i18next';
import type { MyStanding } from '#shared/protocol/dto/my-standing.ts';
import {
  formatCount,
  formatDecimal,
  formatGroup,
  formatNumber,
  formatPlace,
  formatRecord,
} from '#renderer/lib/format.ts';
import { Card } from '#renderer/ui/card.tsx';
import styles from './standing-card.module.css';

/** How one stands in a stage, in one glance; the whole table is a tap away. */
export function StandingCard({ standing }: { readonly standing: MyStanding }) {
  const { t } = useTranslation('player');
  const { tournament, tournamentName, name, stage, stages, pool, place, open, of, advance, row, views } = standing;
  const where = [
    tournamentName,
    ...(stages > 1 ? [t('standing.stage', { stage: formatNumber(stage) })] : []),
    ...(pool > 0 ? [t('standing.group', { group: formatGroup(pool) })] : []),
  ].join(' · ');
  return (
    <Card edge={advance > 0 && place <= advance ? 'live' : 'done'}>
      <p className={styles.where}>{where}</p>
      <h2 className={styles.place}>
        {row === null && open ? t('standing.at-least', { place: formatPlace(place) }) : formatPlace(place)}
        <span className={styles.of}>{t('standing.of', { of: formatCount(of) })}</span>
      </h2>
      {row !== null && (
        <p className={styles.facts}>
          <strong>{t('standing.points', { count: row.points, formatted: formatDecimal(row.points) })}</strong>
          {views.includes('lobbies') ? (
            <span>{t('standing.kills', { count: row.kills, formatted: formatNumber(row.kills) })}</span>
          ) : (
            <span>{formatRecord(row)}</span>
          )}
          <span>{t('standing.played', { count: row.played, formatted: formatNumber(row.played) })}</span>
        </p>
      )}
      {advance > 0 && (
        <p className={styles.facts}>{t('standing.advance', { count: advance, formatted: formatNumber(advance) })}</p>
      )}
      <a
        className={styles.link}
        href={`/t/${tournament}`}
        aria-label={t('standing.whole-of', { name, tournament: tournamentName })}
      >
        {t('standing.whole')}
      </a>
    </Card>
  );
}
