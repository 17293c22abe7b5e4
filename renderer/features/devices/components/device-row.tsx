import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceDto } from '#shared/protocol/dto/session.ts';
import { formatRelative } from '#renderer/lib/format.ts';
import { useNow } from '#renderer/lib/use-now.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { useRevokeDevice } from '../api/operations.ts';
import { NameField } from './name-field.tsx';
import styles from './devices-board.module.css';

interface DeviceRowProps {
  readonly device: DeviceDto;
  readonly own: boolean;
  readonly revocable: boolean;
}

/** One device: name, role, whether it is here; rename and sign out. */
export function DeviceRow({ device, own, revocable }: DeviceRowProps) {
  const { t } = useTranslation('console');
  const now = useNow(30_000);
  const revoke = useRevokeDevice();
  const [renaming, setRenaming] = useState(false);
  const { id, name, kind, role, person, connected, lastSeenAt } = device;
  const shown = kind === 'player' ? (person?.name ?? name) : name;
  return (
    <div className={styles.row}>
      <div className={styles.who}>
        {renaming ? (
          <NameField device={device} onDone={() => setRenaming(false)} />
        ) : (
          <p className={styles.name}>
            {shown}
            {own && <span className={styles.own}> · {t('devices.this')}</span>}
          </p>
        )}
        <p className={styles.muted}>
          {kind === 'player' ? t('devices.kind.player') : t(`devices.role.${role}`)} · {formatRelative(lastSeenAt, now)}
        </p>
      </div>
      <StateMark meaning={connected ? 'live' : 'quiet'}>{t(connected ? 'devices.here' : 'devices.away')}</StateMark>
      <span className={styles.buttons}>
        {!renaming && kind !== 'player' && (
          <Button
            size="xs"
            variant="subtle"
            color="neutral"
            onClick={() => setRenaming(true)}
            aria-label={t('devices.rename-label', { name: shown })}
          >
            {t('devices.rename')}
          </Button>
        )}
        {revocable && (
          <Button
            size="xs"
            variant="subtle"
            color="trouble"
            loading={revoke.isPending}
            aria-label={t('devices.revoke-label', { name: shown })}
            onClick={() => revoke.mutate({ input: { device: id }, about: shown })}
          >
            {t('devices.revoke')}
          </Button>
        )}
      </span>
    </div>
  );
}
