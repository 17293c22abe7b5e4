import { useTranslation } from 'react-i18next';
import { cx } from '#renderer/ui/cx.ts';
import styles from './champion-scene.module.css';

export interface PodiumName {
  readonly place: number;
  readonly name: string;
}

interface ChampionSceneProps {
  readonly tournament: string;
  readonly podium: readonly PodiumName[];
  /** True when it was decided before this screen's eyes: then the name shines, once. */
  readonly shines: boolean;
}

/** Who won. */
export function ChampionScene({ tournament, podium, shines }: ChampionSceneProps) {
  const { t } = useTranslation('screen');
  const champions = podium.filter(({ place }) => place === 1);
  const others = podium.filter(({ place }) => place === 2 || place === 3);
  return (
    <section className={cx(styles.scene, shines && styles.shines)}>
      <p className={styles.tournament}>{tournament}</p>
      <div className={styles.middle}>
        <p className={styles.word}>{t('champion.title')}</p>
        {champions.map(({ name }) => (
          <h1 key={name} className={styles.name} data-length={lengthOf(name)}>
            {name}
          </h1>
        ))}
      </div>
      <ol className={styles.others}>
        {others.map(({ place, name }) => (
          <li key={name} className={styles.other}>
            <span className={styles.place}>{t(place === 2 ? 'champion.second' : 'champion.third')}</span>
            <span className={styles.otherName}>{name}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function lengthOf(name: string): 'short' | 'middle' | 'long' {
  if (name.length <= 16) return 'short';
  return name.length <= 32 ? 'middle' : 'long';
}
