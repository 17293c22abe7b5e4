import { listSides } from '../../db/queries/matches.ts';
import type { Reader } from '../../db/schema.ts';
import { shownName } from '../names.ts';
import type { LiveStage } from './live-stage.ts';

/** Persons who speak for these seeds, each once. */
export async function listPeopleOfSeeds(
  db: Reader,
  live: Pick<LiveStage, 'id'>,
  seeds: Iterable<number>,
): Promise<string[]> {
  const wanted = [...seeds];
  if (wanted.length === 0) return [];
  const sides = await listSides(db, live.id, wanted);
  return [...new Set(sides.flatMap(({ person }) => (person === null ? [] : [person])))];
}

/** Names by seed, for texts. */
export async function nameSeeds(
  db: Reader,
  live: Pick<LiveStage, 'id'>,
  seeds: Iterable<number>,
): Promise<ReadonlyMap<number, string>> {
  const sides = await listSides(db, live.id, [...new Set(seeds)]);
  return new Map(sides.map((side) => [side.seed, shownName(side)]));
}

/** The names of two slots; open ones and those of nobody have the empty name. */
export function namePair(names: ReadonlyMap<number, string>, pair: readonly [number, number]): [string, string] {
  return [names.get(pair[0]) ?? '', names.get(pair[1]) ?? ''];
}
