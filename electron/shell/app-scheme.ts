/** The window's own scheme: pages come from the core in this process, never from a file and never over the network. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'matchdesk';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const CONSOLE_URL = `${APP_ORIGIN}/console.html`;

/** True for the console page alone, whatever its query and fragment; other paths of the same host are data, not pages. */
export function isConsoleUrl(url: string): boolean {
  return matchesPage(url, CONSOLE_URL);
}

/** True when `url` is exactly the page `page` (scheme, host, port, path), whatever its query and fragment. */
export function matchesPage(url: string, page: string): boolean {
  const asked = URL.parse(url);
  const own = URL.parse(page);
  if (asked === null || own === null) return false;
  const parts = ['protocol', 'username', 'password', 'host', 'pathname'] as const;
  return parts.every((part) => asked[part] === own[part]);
}
