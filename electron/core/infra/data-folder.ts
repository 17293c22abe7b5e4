import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where programs of this user keep their data, by the system's custom. */
export function defaultDataDir(): string {
  const home = homedir();
  if (process.platform === 'win32')
    return join(process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Matchdesk');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Matchdesk');
  return join(process.env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'matchdesk');
}
