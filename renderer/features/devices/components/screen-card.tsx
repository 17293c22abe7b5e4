import { ActionIcon, Menu, SegmentedControl, Select } from '@mantine/core';
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
import styles from './devices-board.module.css';

interface ScreenCardProps {
  readonly screen: DeviceDto;
  readonly tournaments: readonly TournamentDto[];
}

const KINDS = ['blank', 'bracket', 'next', 'podium'] as const;
const PARTS = ['all', 'winners', 'losers', 'final'] as const;
const ALL = 'all';

/** A venue screen and what it shows; every choice is on the screen at once. */
export function ScreenCard({ screen, tournaments }: ScreenCardProps) {
  const { t } = useTranslation(['console', 'bracket']);
  const set = useSetScene();
  const revoke = useRevokeDevice();
  const [renaming, setRenaming] = useState(false);
  const scene: Scene | null = set.isPending ? set.variables.input.scene : screen.scene;
  const name = /^\d+$/.test(screen.name) ? t('devices.screen', { n: screen.name }) : screen.name;
  const first = tournaments[0]?.id;
  const show = (next: Scene): void => set.mutate({ input: { device: screen.id, scene: next }, about: name });
  const choose = (kind: string): void => {
    if (kind === 'blank') show({ kind: 'blank' });
    else if (kind === 'next') show({ kind: 'next', tournament: null });
    else if (first === undefined) return;
    else if (kind === 'podium') show({ kind, tournament: first });
    else show({ kind: 'bracket', tournament: first, part: 'all' });
  };
  const names = tournaments.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <li className={styles.card}>
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
      <SegmentedControl
        fullWidth
        aria-label={t('devices.scene', { name })}
        data={KINDS.map((value) => ({
          value,
          label: t(`devices.scene-${value}`),
          disabled: (value === 'bracket' || value === 'podium') && first === undefined,
        }))}
        value={scene?.kind ?? ''}
        onChange={choose}
      />
      {scene === null && <p className={styles.muted}>{t('devices.no-scene')}</p>}
      {scene?.kind === 'bracket' && (
        <div className={styles.pair}>
          <Select
            aria-label={t('devices.tournament')}
            data={names}
            value={scene.tournament}
            onChange={(tournament) => tournament !== null && show({ ...scene, tournament })}
          />
          <Select
            aria-label={t('devices.part')}
            data={PARTS.map((value) => ({ value, label: t(`bracket:parts.${value}`) }))}
            value={scene.part}
            onChange={(part) => show({ ...scene, part: PARTS.find((one) => one === part) ?? 'all' })}
          />
        </div>
      )}
      {scene?.kind === 'podium' && (
        <Select
          aria-label={t('devices.tournament')}
          data={names}
          value={scene.tournament}
          onChange={(tournament) => tournament !== null && show({ ...scene, tournament })}
        />
      )}
      {scene?.kind === 'next' && (
        <Select
          aria-label={t('devices.tournament')}
          data={[{ value: ALL, label: t('devices.all-tournaments') }, ...names]}
          value={scene.tournament ?? ALL}
          onChange={(value) => show({ kind: 'next', tournament: value === ALL ? null : value })}
        />
      )}
      {set.isError && <Notice meaning="trouble">{errorText(set.error)}</Notice>}
    </li>
  );
}
