/** A host of its own that logs all it can; prints the secrets it gave out as one JSON line. Run by `secrets-in-log.test.ts`. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCore } from './core.ts';
import { makeFaults } from './faults.ts';
import { giveTournament } from './given.ts';

const faults = makeFaults();
const core = await makeCore({
  dataDir: mkdtempSync(join(tmpdir(), 'matchdesk-')),
  logLevel: 'debug',
  atStep: faults.atStep,
});
const secrets: string[] = ['73915046', 'Nadia Verysecret'];
const { code } = await core.desk.ask('venue.access', {});
const id = await giveTournament(core, ['Alice', 'Bob']);
const { entrants } = await core.desk.ask('entrant.list', { tournament: id });
const claim = await core.desk.send('entrant.createClaim', { entrant: entrants[0]?.id ?? '' });
const pairing = await core.desk.send('device.createPairing', { role: 'organizer' });
secrets.push(claim.token, pairing.token, pairing.code, code);
const player = await core.join('Nadia Verysecret', '73915046');
secrets.push(player.token ?? '', player.refreshToken);
// Refusals and faults of ours go to the log, too.
await player.send('tournament.create', {} as never).catch(() => undefined);
await core.anyone.send('session.return', { code, name: 'Nadia Verysecret', pin: '0000' }).catch(() => undefined);
faults.failNext('recorded');
await core.anyone.send('session.join', { code, name: 'Nadia Verysecret 2', pin: '73915046' }).catch(() => undefined);
faults.failNext('handled');
await core.anyone.send('session.exchange', { token: claim.token }).catch(() => undefined);
await core.stop();
process.stdout.write(`${JSON.stringify(secrets)}\n`);
