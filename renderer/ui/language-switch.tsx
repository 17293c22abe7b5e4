import { useTranslation } from 'react-i18next';
import { LANGUAGES, setLanguage } from '#renderer/lib/i18n.ts';
import { getLanguage } from '#renderer/lib/language.ts';
import { Button } from './button.tsx';
import styles from './switches.module.css';

/** Goes to the next language, called by its own name and set in the device's own font, so that the name loads none. */
export function LanguageSwitch() {
  const { t } = useTranslation('common');
  const next = LANGUAGES[(LANGUAGES.indexOf(getLanguage()) + 1) % LANGUAGES.length] ?? getLanguage();
  const name = new Intl.DisplayNames([next], { type: 'language' }).of(next) ?? next;
  return (
    <Button
      kind="plain"
      className={styles.language}
      aria-label={`${t('language.change')}: ${name}`}
      onClick={() => void setLanguage(next)}
    >
      <span lang={next}>{name}</span>
    </Button>
  );
}
