import { createStorage } from './storage.ts';

export type Theme = 'system' | 'dark' | 'light';

const prefs = createStorage('md.');

/** The visitor's choice; `system` follows the device. */
export function getTheme(): Theme {
  const kept = prefs.read<string>('theme');
  return kept === 'dark' || kept === 'light' ? kept : 'system';
}

/** Shows the page in a theme and keeps the choice on this device. */
export function setTheme(theme: Theme): void {
  if (theme === 'system') prefs.remove('theme');
  else prefs.write('theme', theme);
  applyTheme();
}

/** Call once before the first render. */
export function applyTheme(): void {
  const theme = getTheme();
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** What is seen now, the device's wish included. */
export function getShownTheme(): 'dark' | 'light' {
  const theme = getTheme();
  if (theme !== 'system') return theme;
  return window.matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}
