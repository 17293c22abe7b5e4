import { useTranslation } from 'react-i18next';
import { formatPlace } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import { FitName } from './fit-name.tsx';
import styles from './podium-scene.module.css';

export interface PodiumName {
  readonly place: number;
  readonly name: string;
}

interface PodiumSceneProps {
  readonly tournament: string;
  /** Places 1 to 3, best first. */
  readonly podium: readonly PodiumName[];
  /** True when it was decided before this screen's eyes: then the name shines, once. */
  readonly shines: boolean;
}

/** The first three. Most often one on each; the organizer can let places be shared. */
export function PodiumScene({ tournament, podium, shines }: PodiumSceneProps) {
  const { t } = useTranslation('screen');
  const champions = podium.filter(({ place }) => place === 1);
  const others = podium.filter(({ place }) => place === 2 || place === 3);
  return (
    <section className={cx(styles.scene, shines && styles.shines)}>
      <p className={styles.tournament}>{tournament}</p>
      <div className={styles.middle}>
        {champions.length > 0 && <p className={styles.word}>{t('champion.title')}</p>}
        {champions.map(({ name }) => (
          <h1 key={name} className={styles.name} data-length={lengthOf(name, champions.length)}>
            {name}
          </h1>
        ))}
      </div>
      <ol className={styles.others} data-many={others.length > 2 || undefined}>
        {others.map(({ place, name }) => (
          <li key={name} className={styles.other} data-place={place}>
            <span className={styles.place}>{formatPlace(place)}</span>
            <FitName name={name} className={styles.otherName} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Several on the first place leave each less room. */
function lengthOf(name: string, count: number): 'short' | 'middle' | 'long' {
  const length = name.length * Math.min(count, 3);
  if (length <= 16) return 'short';
  return length <= 32 ? 'middle' : 'long';
}
