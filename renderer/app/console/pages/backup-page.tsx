import { useTranslation } from 'react-i18next';
import { BackupsBoard } from '#renderer/features/backups/components/backups-board.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useMay } from '../session/role.ts';
import { Page } from '../layout/page.tsx';

/** Backups and the way back; the admin's alone. */
export function BackupPage() {
  const { t } = useTranslation('console');
  const admin = useMay('admin');
  return (
    <Page title={t('backups.title')}>
      {admin ? <BackupsBoard /> : <Notice meaning="waiting">{t('backups.admin')}</Notice>}
    </Page>
  );
}
