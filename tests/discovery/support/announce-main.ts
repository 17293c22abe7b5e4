import { announce } from '#core/discovery/announce.ts';
import { watchAddresses } from '#core/discovery/watch-addresses.ts';
import { createLogger } from '#core/infra/logger.ts';

/** Announces a host until it is told to stop: `node announce-main.ts ID PORT NAME [MS]`; a line on stdin is the event's new name. */
const [hostId = '', port = '', eventName = '', ms = '100'] = process.argv.slice(2);
const everyMs = Number(ms);
const addresses = watchAddresses({ everyMs });
const announcer = announce({ hostId, eventName, port: Number(port), addresses, log: createLogger('warn'), everyMs });

process.stdin.on('data', (line: Buffer) => announcer.rename(line.toString().trim()));
process.on('SIGTERM', () => {
  void announcer.stop().then(() => process.exit(0));
});
