import { useTranslation } from 'react-i18next';
import type { SeedingPreview } from '#shared/protocol/dto/seeding.ts';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { ClashTable } from './clash-table.tsx';
import { SeedChanges } from './seed-changes.tsx';
import styles from './seeding-dialog.module.css';

interface SeedingPreviewViewProps {
  readonly preview: SeedingPreview;
  readonly entrants: readonly EntrantDto[];
}

/** Names that are told before the rest is a number. */
const MOST_NAMED = 12;

/** What a seeding would make: whom it could not place, what clashes are left, and every seed with where it was. */
export function SeedingPreviewView({ preview, entrants }: SeedingPreviewViewProps) {
  const { t } = useTranslation('console');
  const { unranked, missing, clashes, displacement, order } = preview;
  return (
    <>
      <Unplaced list={unranked} title={t('seeding.unranked', { count: unranked.length })} />
      <Unplaced list={missing} title={t('seeding.missing', { count: missing.length })} />
      {clashes.map((clash) => (
        <ClashTable key={clash.by} clash={clash} meet={preview.meet} total={order.length} />
      ))}
      {displacement.moved > 0 && (
        <p className={styles.muted}>
          {t('seeding.displaced', {
            count: displacement.moved,
            places: formatCount(displacement.places),
            most: formatCount(displacement.most),
          })}
        </p>
      )}
      <SeedChanges order={order} entrants={entrants} />
    </>
  );
}

interface UnplacedProps {
  readonly list: SeedingPreview['unranked'];
  readonly title: string;
}

function Unplaced({ list, title }: UnplacedProps) {
  const { t } = useTranslation('console');
  if (list.length === 0) return null;
  const rest = list.length - MOST_NAMED;
  return (
    <Notice meaning="waiting" title={title}>
      <p>
        {list
          .slice(0, MOST_NAMED)
          .map(({ name }) => name)
          .join(', ')}
        {rest > 0 && ` ${t('seeding.and-more', { count: rest })}`}
      </p>
    </Notice>
  );
}
