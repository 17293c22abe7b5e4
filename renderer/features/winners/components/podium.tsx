import { formatNumber, formatPlace } from '#renderer/lib/format.ts';
import type { Winners } from '../api/operations.ts';
import styles from './winners.module.css';

interface PodiumProps {
  readonly places: Winners['places'];
  readonly nameOf: (entrant: string) => string;
}

/** The first three large, the other places that matter below. */
export function Podium({ places, nameOf }: PodiumProps) {
  const others = places.filter(({ place }) => place > 3);
  return (
    <>
      <ol className={styles.podium}>
        {places
          .filter(({ place }) => place <= 3)
          .map(({ entrant, place }) => (
            <li key={entrant} className={styles.step} data-place={place}>
              <span className={styles.place}>{formatPlace(place)}</span>
              <span className={styles.name}>{nameOf(entrant)}</span>
            </li>
          ))}
      </ol>
      {others.length > 0 && (
        <ol className={styles.others}>
          {others.map(({ entrant, place }) => (
            <li key={entrant}>
              <span className={styles.number}>{formatNumber(place)}</span>
              <span>{nameOf(entrant)}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
