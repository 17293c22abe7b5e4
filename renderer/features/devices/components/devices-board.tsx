import { Button } from '@mantine/core';
import { IconDeviceTablet, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useDevices } from '../api/operations.ts';
import { groupDevices } from '../model/device-groups.ts';
import { DeviceRow } from './device-row.tsx';
import { PairDialog } from './pair-dialog.tsx';
import { PlayerDevices } from './player-devices.tsx';
import { ScreenCard } from './screen-card.tsx';
import styles from './devices-board.module.css';

interface DevicesBoardProps {
  readonly tournaments: readonly TournamentDto[];
  /** This device's own id, which cannot sign itself out here. */
  readonly own: string | undefined;
  /** Only an admin pairs devices and signs desks out. */
  readonly admin: boolean;
}

/** Desks, venue screens and players' devices, and what each of them shows or may do. */
export function DevicesBoard({ tournaments, own, admin }: DevicesBoardProps) {
  const { t } = useTranslation('console');
  const devices = useDevices();
  const [pairing, setPairing] = useState(false);
  if (devices.isPending) {
    return (
      <div aria-busy="true" className={styles.board}>
        <Skeleton height="96px" />
        <Skeleton height="96px" />
      </div>
    );
  }
  if (devices.isError) return <Notice meaning="trouble">{errorText(devices.error)}</Notice>;
  const { desks, screens, players } = groupDevices(devices.data.devices);
  return (
    <div className={styles.board}>
      <section className={styles.section}>
        <h2 className={styles.title}>
          {t('devices.screens')} <span className={styles.count}>{formatCount(screens.length)}</span>
        </h2>
        {screens.length === 0 ? (
          <p className={styles.muted}>{t('devices.no-screens')}</p>
        ) : (
          <ul className={styles.cards}>
            {screens.map((screen) => (
              <ScreenCard key={screen.id} screen={screen} tournaments={tournaments} />
            ))}
          </ul>
        )}
      </section>
      <section className={styles.section}>
        <div className={styles.head}>
          <h2 className={styles.title}>
            {t('devices.desks')} <span className={styles.count}>{formatCount(desks.length)}</span>
          </h2>
          {admin && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setPairing(true)}>
              {t('devices.pair')}
            </Button>
          )}
        </div>
        {desks.length === 0 ? (
          <p className={styles.muted}>
            <IconDeviceTablet size={18} aria-hidden /> {t('devices.no-desks')}
          </p>
        ) : (
          <ul className={styles.rows}>
            {desks.map((device) => (
              <li key={device.id}>
                <DeviceRow device={device} own={device.id === own} revocable={admin && device.id !== own} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <PlayerDevices players={players} />
      {pairing && <PairDialog onClose={() => setPairing(false)} />}
    </div>
  );
}
