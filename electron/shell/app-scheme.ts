/** The window's own scheme: pages come from the core in this process, never from a file and never over the network. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'matchdesk';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
/** The console; what stands below this path is the same page at another place. */
export const CONSOLE_URL = `${APP_ORIGIN}/console`;

/** True when `url` is the page `page` or a place below it, whatever its query and fragment. Other paths of a host are data, not pages. */
export function matchesPage(url: string, page: string): boolean {
  const asked = URL.parse(url);
  const own = URL.parse(page);
  if (asked === null || own === null) return false;
  const isHere = (['protocol', 'username', 'password', 'host'] as const).every((part) => asked[part] === own[part]);
  return isHere && (asked.pathname === own.pathname || asked.pathname.startsWith(`${own.pathname}/`));
}
