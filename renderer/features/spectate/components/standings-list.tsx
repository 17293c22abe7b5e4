import { useTranslation } from 'react-i18next';
import { formatNumber, formatPlace } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import type { PlacedEntrant } from '../model/standings.ts';
import styles from './standings-list.module.css';

interface StandingsListProps {
  readonly places: readonly PlacedEntrant[];
  /** Id of the entrant that the visitor follows. */
  readonly favourite: string | undefined;
  /** The champion was decided a moment ago: it shines once. */
  readonly shines: boolean;
}

/** The final places. The podium stands apart: the champion large, second and third below. */
export function StandingsList({ places, favourite, shines }: StandingsListProps) {
  const { t } = useTranslation('spectator');
  const champions = places.filter(({ place }) => place === 1);
  const behind = places.filter(({ place }) => place === 2 || place === 3);
  const others = places.filter(({ place }) => place > 3);
  return (
    <div className={styles.standings}>
      {champions.map(({ id, name }) => (
        <section key={id} className={cx(styles.champion, shines && styles.shines)}>
          <p className={styles.word}>{t('standings.champion')}</p>
          <p className={styles.championName}>
            {name}
            {id === favourite && <Star />}
          </p>
        </section>
      ))}
      {behind.length > 0 && (
        <ol className={styles.behind}>
          {behind.map(({ id, place, name }) => (
            <li key={id} className={styles.podiumStep}>
              <span className={styles.podiumPlace}>{formatPlace(place)}</span>
              <span className={styles.podiumName}>
                {name}
                {id === favourite && <Star />}
              </span>
            </li>
          ))}
        </ol>
      )}
      {others.length > 0 && <Others places={others} favourite={favourite} />}
    </div>
  );
}

function Others({ places, favourite }: Pick<StandingsListProps, 'places' | 'favourite'>) {
  const { t } = useTranslation('spectator');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('standings.place')}</th>
          <th scope="col">{t('standings.name')}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ id, place, isFirstOfPlace, name }) => (
          <tr key={id} className={cx(isFirstOfPlace && styles.first, id === favourite && styles.favourite)}>
            <td className={cx(styles.place, !isFirstOfPlace && styles.repeated)}>{formatNumber(place)}</td>
            <td className={styles.name}>
              {name}
              {id === favourite && <Star />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Star() {
  const { t } = useTranslation('spectator');
  return (
    <span className={styles.star} role="img" aria-label={t('favourite.label')}>
      ★
    </span>
  );
}
