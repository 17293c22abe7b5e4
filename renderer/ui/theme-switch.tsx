import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getShownTheme, setTheme } from '#renderer/lib/theme.ts';
import { Button } from './button.tsx';
import styles from './switches.module.css';

/** Dark or light; until it is pressed the device decides. */
export function ThemeSwitch() {
  const { t } = useTranslation('common');
  const [shown, setShown] = useState(getShownTheme);
  const next = shown === 'dark' ? 'light' : 'dark';
  return (
    <Button
      kind="plain"
      className={styles.theme}
      aria-label={t(`theme.to_${next}`)}
      title={t(`theme.to_${next}`)}
      onClick={() => {
        setTheme(next);
        setShown(next);
      }}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        {next === 'light' ? <Sun /> : <Moon />}
      </svg>
    </Button>
  );
}

function Sun() {
  return (
    <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round">
      <circle cx="10" cy="10" r="3.6" />
      <path d="M10 1.8v1.8M10 16.4v1.8M1.8 10h1.8M16.4 10h1.8M4.2 4.2l1.3 1.3M14.5 14.5l1.3 1.3M4.2 15.8l1.3-1.3M14.5 5.5l1.3-1.3" />
    </g>
  );
}

function Moon() {
  return (
    <path
      d="M16.6 12.4A7 7 0 0 1 7.6 3.4a7 7 0 1 0 9 9Z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
    />
  );
}
