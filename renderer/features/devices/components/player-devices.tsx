import { TextInput } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceDto } from '#shared/protocol/dto/session.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { DeviceRow } from './device-row.tsx';
import styles from './devices-board.module.css';

/** Players' own devices: hundreds, so a filter and a virtual list. */
export function PlayerDevices({ players }: { readonly players: readonly DeviceDto[] }) {
  const { t } = useTranslation('console');
  const [text, setText] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = text.trim().toLowerCase();
  const shown = players.filter(({ name, person }) => (person?.name ?? name).toLowerCase().includes(wanted));
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 60,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 6,
  });
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {t('devices.players')} <span className={styles.count}>{formatCount(players.length)}</span>
        </h2>
        {players.length > 8 && (
          <TextInput
            size="xs"
            aria-label={t('devices.filter')}
            placeholder={t('devices.filter')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </div>
      {players.length === 0 ? (
        <p className={styles.muted}>{t('devices.no-players')}</p>
      ) : (
        <div ref={scroller} className={styles.scroller}>
          <ul className={styles.virtual} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, key, start, size }) => {
              const device = shown[index];
              return (
                device !== undefined && (
                  <li key={key} className={styles.item} style={{ top: start, height: size }}>
                    <DeviceRow device={device} own={false} revocable />
                  </li>
                )
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}
