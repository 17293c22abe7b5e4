import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatNumber } from '#renderer/lib/format.ts';
import { useOpenTournament } from '../tournament-context.tsx';
import styles from './running-now.module.css';

const SHOWN = 8;

/** Who stands where at the end; shared places keep their number. */
export function Places() {
  const { t } = useTranslation('console');
  const { store, nameOf } = useOpenTournament();
  const standings = useStore(store, (state) => state.standings);
  return (
    <section className={styles.box}>
      <h2 className={styles.title}>{t('overview.places')}</h2>
      <ol className={styles.places}>
        {standings.slice(0, SHOWN).map(({ seed, place }) => (
          <li key={seed} className={styles.place} data-place={place}>
            <span className={styles.rank}>{formatNumber(place)}</span>
            <span>{nameOf(seed)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
