import { getEntrant } from '../../db/queries/entrants.ts';
import type { Reader } from '../../db/schema.ts';
import type { LiveStage } from './live-stage.ts';

/** Persons who speak for these seeds, each once. */
export async function listPeopleOfSeeds(
  db: Reader,
  live: Pick<LiveStage, 'seeds'>,
  seeds: Iterable<number>,
): Promise<string[]> {
  const people = new Set<string>();
  for (const seed of seeds) {
    const entrant = live.seeds[seed - 1];
    const person = entrant === undefined ? undefined : (await getEntrant(db, entrant))?.person_id;
    if (person !== undefined && person !== null) people.add(person);
  }
  return [...people];
}

/** Names by seed, for texts; open slots have the empty name. */
export async function nameSeeds(
  db: Reader,
  live: Pick<LiveStage, 'seeds'>,
  seeds: readonly [number, number],
): Promise<[string, string]> {
  return [await nameSeed(db, live, seeds[0]), await nameSeed(db, live, seeds[1])];
}

async function nameSeed(db: Reader, live: Pick<LiveStage, 'seeds'>, seed: number): Promise<string> {
  const entrant = seed > 0 ? live.seeds[seed - 1] : undefined;
  return entrant === undefined ? '' : ((await getEntrant(db, entrant))?.name ?? '');
}
