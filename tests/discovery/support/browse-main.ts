import { browse } from '#core/discovery/browse.ts';
import { watchAddresses } from '#core/discovery/watch-addresses.ts';
import { createLogger } from '#core/infra/logger.ts';

/** Lists other hosts: `node browse-main.ts ID`, one JSON line for each change. Its time runs ten times as fast, so that nobody waits long. */
const [hostId = ''] = process.argv.slice(2);
const FASTER = 10;
const browser = browse({
  hostId,
  addresses: watchAddresses({ everyMs: 100 }),
  log: createLogger('warn'),
  elapsed: () => performance.now() * FASTER,
  askMs: 400,
});

let last = '';
setInterval(() => {
  const found = JSON.stringify(browser.look());
  if (found !== last) process.stdout.write(`${found}\n`);
  last = found;
}, 30);
process.on('SIGTERM', () => void browser.stop().then(() => process.exit(0)));
