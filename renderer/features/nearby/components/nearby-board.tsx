import { useTranslation } from 'react-i18next';
import { readableUrl } from '#renderer/lib/addresses.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useNeighbours } from '../api/operations.ts';
import { toEntries } from '../model/entries.ts';
import { AddressForm } from './address-form.tsx';
import { HostCard } from './host-card.tsx';
import styles from './nearby.module.css';

/** Events that other computers run on this network, and how to take part in one. */
export function NearbyBoard() {
  const { t } = useTranslation('console');
  const found = useNeighbours();
  if (found.isPending) {
    return (
      <div aria-busy="true" className={styles.board}>
        <Skeleton height="140px" />
        <Skeleton height="140px" />
      </div>
    );
  }
  if (found.isError) return <Notice meaning="trouble">{errorText(found.error)}</Notice>;
  const { search, hosts, own } = found.data;
  const entries = toEntries(hosts, own.event);
  return (
    <div className={styles.board}>
      <section className={styles.section} aria-labelledby="nearby-found">
        <h2 id="nearby-found" className={styles.title}>
          {t('nearby.found')}
        </h2>
        <p className={styles.muted}>{t('nearby.how')}</p>
        {search !== 'on' && <Notice meaning="waiting">{t(`nearby.search-${search}`)}</Notice>}
        {search === 'on' && entries.length === 0 && (
          <p className={styles.looking} role="status">
            {t('nearby.none')}
          </p>
        )}
        {entries.length > 0 && (
          <ul className={styles.cards}>
            {entries.map((entry) => (
              <HostCard key={entry.host} entry={entry} />
            ))}
          </ul>
        )}
      </section>
      <AddressForm own={own.urls} />
      <p className={styles.muted}>
        {t('nearby.own', { name: own.event, mark: own.mark, address: own.urls.map(readableUrl).join(', ') })}
      </p>
    </div>
  );
}
