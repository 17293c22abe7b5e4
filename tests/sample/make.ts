import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandInput } from '#shared/protocol/registry.ts';
import { CONFIGS, DOUBLE, exportFile } from '#tests/event-file/support.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { playOn } from '#tests/support/play.ts';
import { NAMES } from './names.ts';

/**
 * `node tests/sample/make.ts` writes the sample event anew, in each language: it is played on a real host and exported like any other. Needed
 * when the format of files changes; the old ones can be read as long as their format can.
 */
const FOLDER = join(import.meta.dirname, '..', '..', 'resources', 'sample');
const MINUTE = 60_000;

async function makeSample(language: keyof typeof NAMES): Promise<number> {
  const names = NAMES[language];
  const core = await makeCore();
  try {
    await core.desk.send('venue.update', { name: names.event });
    const common = { capacity: 32, startsAt: core.now() + 30 * MINUTE };
    const cup = { name: names.cup, game: names.games.cup, config: DOUBLE, ...common };
    await give(core, cup, names.players, 11);
    const league = { name: names.league, game: names.games.league, config: CONFIGS['round-robin'], ...common };
    const playoff = [{ advance: 2, config: CONFIGS['single-elimination'] }];
    await give(core, { ...league, following: playoff }, names.teams, 200);
    const royale = { name: names.royale, game: names.games.royale, config: CONFIGS['battle-royale'], ...common };
    await give(core, royale, names.squads, 0);
    const bytes = Buffer.from(await exportFile(core), 'base64');
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, `sample-event.${language}.matchdesk`), bytes);
    return bytes.length;
  } finally {
    await core.stop();
  }
}

/** Played by so many steps; with none it waits for its start. */
async function give(
  core: TestCore,
  input: CommandInput<'tournament.create'>,
  entrants: readonly string[],
  steps: number,
): Promise<void> {
  const { id: tournament } = await core.desk.send('tournament.create', input);
  await core.desk.send('entrant.import', { tournament, csv: `name\n${entrants.join('\n')}`, mode: 'all' });
  await core.desk.send('tournament.move', { tournament, to: 'registration_open' });
  if (steps > 0) await core.desk.send('tournament.start', { tournament });
  for (let step = 0; step < steps; step++) {
    core.pass(4 * MINUTE);
    if (!(await playOn(core, tournament, 1))) break;
  }
}

for (const language of ['en', 'bn'] as const) {
  const bytes = await makeSample(language);
  process.stdout.write(`sample-event.${language}.matchdesk: ${bytes} bytes\n`);
}
