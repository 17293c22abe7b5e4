import { shell } from 'electron';
import { report } from './report.ts';

/** Sites that a link of the console may open in the user's browser. Everything else stays closed. */
const ALLOWED_HOSTS: ReadonlySet<string> = new Set(['github.com']);

/** https on its usual port, a host of the list, no name or password inside. */
export function isAllowedLink(link: string): boolean {
  const url = URL.parse(link);
  if (url === null || url.protocol !== 'https:') return false;
  return url.username === '' && url.password === '' && url.port === '' && ALLOWED_HOSTS.has(url.hostname);
}

/** Opens a link in the user's browser when it is allowed; says whether it was. */
export function openExternally(link: string): boolean {
  const url = URL.parse(link);
  if (url === null || !isAllowedLink(link)) return false;
  shell.openExternal(url.href).catch((error: unknown) => report('the browser did not open', error));
  return true;
}
