import { ActionIcon, Menu } from '@mantine/core';
import { IconDeviceDesktop, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceDto, Scene } from '#shared/protocol/dto/session.ts';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { useRevokeDevice, useSetScene } from '../api/operations.ts';
import { NameField } from './name-field.tsx';
import { SceneFields } from './scene-fields.tsx';
import styles from './devices-board.module.css';

interface ScreenCardProps {
  readonly screen: DeviceDto;
  readonly tournaments: readonly TournamentDto[];
}

/** A venue screen and what it shows; every choice is on the screen at once. */
export function ScreenCard({ screen, tournaments }: ScreenCardProps) {
  const { t } = useTranslation('console');
  const set = useSetScene();
  const revoke = useRevokeDevice();
  const [renaming, setRenaming] = useState(false);
  const scene: Scene | null = set.isPending ? set.variables.input.scene : screen.scene;
  const name = /^\d+$/.test(screen.name) ? t('devices.screen', { n: screen.name }) : screen.name;
  const show = (next: Scene): void => set.mutate({ input: { device: screen.id, scene: next }, about: name });
  return (
    <li className={styles.card} aria-label={name}>
      <div className={styles.cardHead}>
        <IconDeviceDesktop size={20} aria-hidden />
        {renaming ? (
          <NameField device={screen} onDone={() => setRenaming(false)} />
        ) : (
          <p className={styles.name}>{name}</p>
        )}
        <StateMark meaning={screen.connected ? 'live' : 'trouble'}>
          {t(screen.connected ? 'devices.here' : 'devices.away')}
        </StateMark>
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={t('devices.screen-menu', { name })}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setRenaming(true)}>{t('devices.rename')}</Menu.Item>
            <Menu.Item color="trouble" onClick={() => revoke.mutate({ input: { device: screen.id }, about: name })}>
              {t('devices.forget-screen')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <SceneFields screen={name} scene={scene} tournaments={tournaments} onShow={show} />
      {set.isError && <Notice meaning="trouble">{errorText(set.error)}</Notice>}
    </li>
  );
}
