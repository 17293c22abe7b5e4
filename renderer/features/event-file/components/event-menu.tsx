import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface EventMenuProps {
  readonly onImport: () => void;
  readonly onExport: () => void;
}

/** What is done with the event as a whole. */
export function EventMenu({ onImport, onExport }: EventMenuProps) {
  const { t } = useTranslation('console');
  return (
    <Menu>
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={16} aria-hidden />}>{t('event-file.more')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUpload size={16} aria-hidden />} onClick={onImport}>
          {t('event-file.import')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={onExport}>
          {t('event-file.export')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
