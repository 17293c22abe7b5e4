import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Asks for the dialog that brings a file in; the page keeps it, since the button may go while the file comes in. */
export function ImportEventButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Button leftSection={<IconUpload size={16} aria-hidden />} onClick={onClick}>
      {t('event-file.import')}
    </Button>
  );
}
