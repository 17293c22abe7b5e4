import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportEventButton } from '#renderer/features/event-file/components/import-event-button.tsx';
import { ImportEventDialog } from '#renderer/features/event-file/components/import-event-dialog.tsx';
import { CreateWizard } from '#renderer/features/tournaments/components/create-wizard.tsx';
import { Page } from '../layout/page.tsx';
import { useRouter } from '../router/router.ts';

/** A new tournament. */
export function NewPage() {
  const { t } = useTranslation('console');
  const router = useRouter();
  const [importing, setImporting] = useState(false);
  return (
    <Page title={t('wizard.title')} aside={<ImportEventButton onClick={() => setImporting(true)} />}>
      {importing && (
        <ImportEventDialog
          onClose={() => setImporting(false)}
          onImported={(tournament) => router.go({ route: { page: 'overview', tournament } })}
        />
      )}
      <CreateWizard
        onCancel={() => router.go({ route: { page: 'home' } })}
        onOpen={(tournament, page) => router.go({ route: { page, tournament } })}
      />
    </Page>
  );
}
