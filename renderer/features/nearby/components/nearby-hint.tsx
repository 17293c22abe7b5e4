import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { formatCount } from '#renderer/lib/format.ts';
import { useNeighbours } from '../api/operations.ts';
import styles from './nearby.module.css';

interface NearbyHintProps {
  /** The way to the list. */
  readonly renderLink: (words: string) => ReactNode;
}

/** An empty desk may be the second one of an event that runs already: says so when one is there. */
export function NearbyHint({ renderLink }: NearbyHintProps) {
  const { t } = useTranslation('console');
  const hosts = useNeighbours().data?.hosts ?? [];
  const names = hosts.slice(0, 3).map(({ event, mark }) => (event === '' ? mark : event));
  return (
    <section className={styles.hint}>
      <h2 className={styles.title}>
        {hosts.length === 0
          ? t('nearby.hint-none')
          : t('nearby.hint', { count: hosts.length, formatted: formatCount(hosts.length), names: names.join(', ') })}
      </h2>
      <p>{renderLink(t('nearby.hint-link'))}</p>
    </section>
  );
}
