import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, setLanguage } from '#renderer/lib/i18n.ts';
import { useScheme } from '../theme/use-scheme.ts';

interface PreferencesMenuProps {
  readonly onShortcuts?: () => void;
  readonly onSignOut?: () => void;
}

const THEMES = ['system', 'dark', 'light'] as const;

/** Language and theme of this device, the shortcuts, and signing out. */
export function PreferencesMenu({ onShortcuts, onSignOut }: PreferencesMenuProps) {
  const { t, i18n } = useTranslation('console');
  const scheme = useScheme();
  return (
    <Menu width={240}>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={t('prefs.title')}>
          <IconSettings size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('prefs.language')}</Menu.Label>
        {LANGUAGES.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            role="menuitemradio"
            aria-checked={language === i18n.resolvedLanguage}
            rightSection={language === i18n.resolvedLanguage && <IconCheck size={16} aria-hidden />}
            onClick={() => void setLanguage(language)}
          >
            {new Intl.DisplayNames([language], { type: 'language' }).of(language)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('prefs.theme')}</Menu.Label>
        {THEMES.map((theme) => (
          <Menu.Item
            key={theme}
            role="menuitemradio"
            aria-checked={theme === scheme.choice}
            rightSection={theme === scheme.choice && <IconCheck size={16} aria-hidden />}
            onClick={() => scheme.set(theme)}
          >
            {t(`prefs.theme-${theme}`)}
          </Menu.Item>
        ))}
        {(onShortcuts ?? onSignOut) !== undefined && <Menu.Divider />}
        {onShortcuts !== undefined && <Menu.Item onClick={onShortcuts}>{t('shortcuts.title')}</Menu.Item>}
        {onSignOut !== undefined && <Menu.Item onClick={onSignOut}>{t('prefs.sign-out')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
