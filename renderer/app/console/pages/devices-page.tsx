import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { DevicesBoard } from '#renderer/features/devices/components/devices-board.tsx';
import { useClient } from '#renderer/lib/client-context.tsx';
import { Page } from '../layout/page.tsx';
import { useMay } from '../session/role.ts';

/** Devices and screens of the venue. */
export function DevicesPage({ tournaments }: { readonly tournaments: readonly TournamentDto[] }) {
  const { t } = useTranslation('console');
  const own = useStore(useClient().session, (state) => state.tokens?.device);
  return (
    <Page title={t('devices.title')}>
      <DevicesBoard tournaments={tournaments} own={own} admin={useMay('admin')} />
    </Page>
  );
}
