import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ImportEventDialog } from './import-event-dialog.tsx';

interface EventMenuProps {
  readonly tournaments: readonly TournamentDto[];
  readonly onImported: (tournament: string) => void;
}

/** What is done with the event as a whole. */
export function EventMenu({ tournaments, onImported }: EventMenuProps) {
  const { t } = useTranslation('console');
  const [dialog, setDialog] = useState<'import' | 'export'>();
  const close = (): void => setDialog(undefined);
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={16} aria-hidden />}>{t('event-file.more')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUpload size={16} aria-hidden />} onClick={() => setDialog('import')}>
            {t('event-file.import')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => setDialog('export')}>
            {t('event-file.export')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'export' && <ExportDialog tournaments={tournaments} onClose={close} />}
      {dialog === 'import' && <ImportEventDialog onClose={close} onImported={onImported} />}
    </>
  );
}
