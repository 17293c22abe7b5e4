import { ActionIcon, Menu } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
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
    <Menu width={240} withinPortal={false}>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={t('prefs.title')}>
          <IconSettings size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('prefs.language')}</Menu.Label>
        <Menu.RadioGroup value={i18n.resolvedLanguage ?? ''} onChange={(language) => void setLanguage(language)}>
          {LANGUAGES.map((language) => (
            <Menu.RadioItem key={language} value={language} lang={language}>
              {new Intl.DisplayNames([language], { type: 'language' }).of(language)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('prefs.theme')}</Menu.Label>
        <Menu.RadioGroup
          value={scheme.choice}
          onChange={(theme) => scheme.set(THEMES.find((one) => one === theme) ?? 'system')}
        >
          {THEMES.map((theme) => (
            <Menu.RadioItem key={theme} value={theme}>
              {t(`prefs.theme-${theme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {(onShortcuts ?? onSignOut) !== undefined && <Menu.Divider />}
        {onShortcuts !== undefined && <Menu.Item onClick={onShortcuts}>{t('shortcuts.title')}</Menu.Item>}
        {onSignOut !== undefined && <Menu.Item onClick={onSignOut}>{t('prefs.sign-out')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
