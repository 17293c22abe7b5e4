import { getTheme, setTheme } from '#renderer/lib/theme.ts';

/** A hall is dark: a venue screen is dark whatever its computer wishes, until somebody at it chooses light. */
export function startScreenTheme(): void {
  show(getTheme() === 'light' ? 'light' : 'dark');
}

export function getScreenTheme(): 'dark' | 'light' {
  return document.documentElement.dataset['theme'] === 'light' ? 'light' : 'dark';
}

/** Changes over, and keeps it on this device. */
export function switchScreenTheme(): void {
  const next = getScreenTheme() === 'dark' ? 'light' : 'dark';
  setTheme(next);
  show(next);
}

function show(theme: 'dark' | 'light'): void {
  document.documentElement.dataset['theme'] = theme;
}
