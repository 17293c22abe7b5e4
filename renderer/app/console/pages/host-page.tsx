import { useTranslation } from 'react-i18next';
import { HealthBoard } from '#renderer/features/host/components/health-board.tsx';
import { useMay } from '../session/role.ts';
import { Page } from '../layout/page.tsx';

/** How the host is. */
export function HostPage() {
  const { t } = useTranslation('console');
  return (
    <Page title={t('host.title')}>
      <HealthBoard admin={useMay('admin')} />
    </Page>
  );
}
