import { createContext, use, useEffect, useState } from 'react';
import { getShownTheme, getTheme, setTheme } from '#renderer/lib/theme.ts';
import type { Theme } from '#renderer/lib/theme.ts';

export interface Scheme {
  readonly choice: Theme;
  readonly shown: 'dark' | 'light';
  set(theme: Theme): void;
}

/** The theme of this device, following the system's while nothing was chosen. */
export function useSchemeState(): Scheme {
  const [state, setState] = useState(() => ({ choice: getTheme(), shown: getShownTheme() }));
  useEffect(() => {
    const wish = window.matchMedia('(prefers-color-scheme: light)');
    const follow = (): void => setState({ choice: getTheme(), shown: getShownTheme() });
    wish.addEventListener('change', follow);
    return () => wish.removeEventListener('change', follow);
  }, []);
  return {
    ...state,
    set(theme) {
      setTheme(theme);
      setState({ choice: getTheme(), shown: getShownTheme() });
    },
  };
}

export const SchemeContext = createContext<Scheme | undefined>(undefined);

export function useScheme(): Scheme {
  const scheme = use(SchemeContext);
  if (scheme === undefined) throw new Error('no scheme above this component');
  return scheme;
}
