import { useTranslation } from 'react-i18next';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { AuditLog } from '#renderer/features/audit/components/audit-log.tsx';
import { useDevices } from '#renderer/features/devices/api/operations.ts';
import type { TournamentStore } from '#renderer/stores/tournament-store.ts';
import { Page } from '../layout/page.tsx';
import { createNamer } from './name-subject.ts';

interface LogPageProps {
  readonly tournaments: readonly TournamentDto[];
  readonly open: TournamentStore | undefined;
}

/** Everything that was done, and whether the log of it is whole. */
export function LogPage({ tournaments, open }: LogPageProps) {
  const { t } = useTranslation('console');
  const listed = useDevices().data?.devices ?? [];
  const devices = listed.map((device) => ({
    ...device,
    name: /^\d+$/.test(device.name) ? t('devices.screen', { n: device.name }) : device.name,
  }));
  const nameOf = createNamer({ tournaments, devices, entrants: open?.getState().entrants ?? new Map() }, (role) =>
    t(`devices.role.${role}`, { defaultValue: role }),
  );
  return (
    <Page title={t('log.title')} fill>
      <AuditLog nameOf={nameOf} />
    </Page>
  );
}
