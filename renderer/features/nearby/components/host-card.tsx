import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readableUrl } from '#renderer/lib/addresses.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import type { Entry } from '../model/entries.ts';
import { HostActions } from './host-actions.tsx';
import styles from './nearby.module.css';

/** One event that was heard: what it is called, where it is, whether it fits, and the ways in. */
export function HostCard({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('console');
  const { event, mark, urls, fit, isNameTwice } = entry;
  const [chosen, setChosen] = useState<string>();
  const [first = ''] = urls;
  const origin = urls.find((url) => url === chosen) ?? first;
  const name = event === '' ? t('nearby.unnamed') : event;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          {name} <span className={styles.mark}>{mark}</span>
        </h3>
        {fit !== 'same' && <Badge meaning="waiting">{t(`nearby.fit-${fit}`)}</Badge>}
      </div>
      {urls.length === 1 ? (
        <p className={styles.address}>{readableUrl(origin)}</p>
      ) : (
        <Select
          label={t('nearby.address')}
          data={urls.map((value) => ({ value, label: readableUrl(value) }))}
          value={origin}
          allowDeselect={false}
          onChange={(value) => setChosen(value ?? undefined)}
        />
      )}
      {isNameTwice && <p className={styles.muted}>{t('nearby.name-twice')}</p>}
      {fit !== 'same' && <p className={styles.muted}>{t(`nearby.fit-${fit}-text`)}</p>}
      {origin.startsWith('https:') && <p className={styles.muted}>{t('nearby.https')}</p>}
      <HostActions origin={origin} name={`${name} ${mark}`} />
    </li>
  );
}
