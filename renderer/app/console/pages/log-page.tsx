import { useTranslation } from 'react-i18next';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { AuditLog } from '#renderer/features/audit/components/audit-log.tsx';
import { Page } from '../layout/page.tsx';

/** Everything that was done, and whether the log of it is whole. */
export function LogPage({ tournaments }: { readonly tournaments: readonly TournamentDto[] }) {
  const { t } = useTranslation('console');
  return (
    <Page title={t('log.title')} fill>
      <AuditLog
        nameOf={(subject) => tournaments.find(({ id }) => subject.includes(id))?.name}
      />
    </Page>
  );
}
