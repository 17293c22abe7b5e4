import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx';
import { getScreenTheme, switchScreenTheme } from './screen-theme.ts';
import styles from './screen-controls.module.css';

const REST_MS = 4_000;

/** For whoever sets the screen up: language, light, full screen. Hidden with the cursor as soon as the mouse rests. */
export function ScreenControls() {
  const { t } = useTranslation('screen');
  const [isAwake, setIsAwake] = useState(false);
  const [theme, setTheme] = useState(getScreenTheme);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = (): void => {
      setIsAwake(true);
      clearTimeout(timer);
      timer = setTimeout(() => setIsAwake(false), REST_MS);
    };
    const kinds = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const kind of kinds) window.addEventListener(kind, wake);
    return () => {
      clearTimeout(timer);
      for (const kind of kinds) window.removeEventListener(kind, wake);
    };
  }, []);

  useEffect(() => {
    document.documentElement.style.cursor = isAwake ? '' : 'none';
  }, [isAwake]);

  return (
    <div className={styles.controls} data-awake={isAwake || undefined}>
      <LanguageSwitch />
      <Button
        kind="plain"
        onClick={() => {
          switchScreenTheme();
          setTheme(getScreenTheme());
        }}
      >
        {t(theme === 'dark' ? 'controls.light' : 'controls.dark')}
      </Button>
      <Button kind="plain" onClick={() => void toggleFullScreen()}>
        {t('controls.fullScreen')}
      </Button>
    </div>
  );
}

async function toggleFullScreen(): Promise<void> {
  // Refused where the browser does not allow it; then the browser's own key does it.
  const change =
    document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  await change.catch(() => undefined);
}
