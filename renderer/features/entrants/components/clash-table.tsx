import { useTranslation } from 'react-i18next';
import type { SeedingPreview } from '#shared/protocol/dto/seeding.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './seeding-dialog.module.css';

interface ClashTableProps {
  readonly clash: SeedingPreview['clashes'][number];
  readonly meet: SeedingPreview['meet'];
  /** How many entrants there are. */
  readonly total: number;
}

/** Rounds that are told; later ones are far off. */
const MOST_ROUNDS = 4;

/** How many pairs of one club can meet in each round, before and after keeping them apart. */
export function ClashTable({ clash: { by, said, rounds }, meet, total }: ClashTableProps) {
  const { t } = useTranslation('console');
  const shown = rounds.slice(0, MOST_ROUNDS);
  return (
    <div className={styles.clashes}>
      <table className={styles.table}>
        <caption>{t(`seeding.clashes-${by}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('seeding.clash-round')}</th>
            <th scope="col">{t('seeding.clash-before')}</th>
            <th scope="col">{t('seeding.clash-after')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ round, before, after }, index) => (
            <tr key={round}>
              <th scope="row">
                {meet === 'match' ? t('seeding.clash-in-round', { round }) : t(`seeding.clash-${meet}`)}
              </th>
              <td>{formatCount(before)}</td>
              <td className={cx(after < before && styles.fewer, after > 0 && index === 0 && styles.left)}>
                {formatCount(after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className={styles.muted}>{t('seeding.all-meet')}</p>}
      {said < total && <p className={styles.muted}>{t(`seeding.said-${by}`, { count: total - said })}</p>}
    </div>
  );
}
