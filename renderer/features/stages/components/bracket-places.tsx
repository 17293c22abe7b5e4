import { useTranslation } from 'react-i18next';
import { formatCount, formatGroup, formatNumber } from '#renderer/lib/format.ts';
import type { Tables } from '../api/operations.ts';
import styles from './stages.module.css';

interface BracketPlacesProps {
  readonly bracket: Tables['brackets'][number];
  /** How many go on to the next stage; 0 where none follows. */
  readonly advance: number;
  readonly nameOf: (seed: number) => string;
}

/** Who stands where in a bracket, or in the one of a group; whoever can still fall stands on the lowest place it can end on. */
export function BracketPlaces({ bracket, advance, nameOf }: BracketPlacesProps) {
  const { t } = useTranslation('console');
  const { pool, entrants, places } = bracket;
  const title = pool === 0 ? t('stages.places') : t('stages.group', { group: formatGroup(pool) });
  const isOver = places.every(([, , open]) => !open);
  // Of a place that more share than go on nobody knows yet who does.
  const goesOn = (place: number): boolean => places.filter((one) => one[1] <= place).length <= advance;
  const isTitle = (place: number): boolean => advance === 0 && isOver && pool === 0 && place === 1;
  return (
    <section className={styles.box} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {!isOver && <p className={styles.placeNote}>{t('stages.places-open')}</p>}
      <ol className={styles.places}>
        {places.map(([seed, place, open]) => (
          <li key={seed} className={styles.place} data-title={isTitle(place) ? '' : undefined}>
            <span className={styles.rank}>{formatNumber(place)}</span>
            <span className={styles.placeName}>{nameOf(seed)}</span>
            {!open && goesOn(place) && <span className={styles.placeNote}>{t('stages.goes-on')}</span>}
          </li>
        ))}
      </ol>
      {entrants > places.length && (
        <p className={styles.placeNote}>{t('stages.places-more', { more: formatCount(entrants - places.length) })}</p>
      )}
    </section>
  );
}
