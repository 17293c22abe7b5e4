import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportEventDialog } from './import-event-dialog.tsx';

/** Opens the dialog that brings a file in. */
export function ImportEventButton({ onImported }: { readonly onImported: (tournament: string) => void }) {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button leftSection={<IconUpload size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t('event-file.import')}
      </Button>
      {open && <ImportEventDialog onClose={() => setOpen(false)} onImported={onImported} />}
    </>
  );
}
