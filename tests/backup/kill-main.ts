/** A restore that dies as if somebody had pulled the plug, at the step it was given. Run by `kill.test.ts`. */
import { restoreOffline } from '#core/restore-offline.ts';

const [dataDir = '', from = '', step = ''] = process.argv.slice(2);
await restoreOffline({ dataDir, from, now: Date.now() }, (at) => {
  if (at === step) process.kill(process.pid, 'SIGKILL');
});
