import { announce } from '#core/discovery/announce.ts';
import { createLogger } from '#core/infra/logger.ts';

/** Announces a host until it is told to stop: `node announce-main.ts ID PORT NAME`; a line on stdin is the event's new name. */
const [hostId = '', port = '', eventName = ''] = process.argv.slice(2);
const announcer = announce({ hostId, eventName, port: Number(port), log: createLogger('warn'), pollMs: 100 });

process.stdin.on('data', (line: Buffer) => announcer.rename(line.toString().trim()));
process.on('SIGTERM', () => {
  void announcer.stop().then(() => process.exit(0));
});
