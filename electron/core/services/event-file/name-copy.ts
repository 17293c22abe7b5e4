import { MAX_NAME_LENGTH } from '#shared/domain/entrants/index.ts';
import { listTournaments } from '../../db/queries/tournaments.ts';
import type { Reader } from '../../db/schema.ts';

/** The name, or where a tournament has it the name with the next free number: two of one name cannot be told apart in a list. */
export async function nameCopy(db: Reader, name: string): Promise<string> {
  const taken = new Set((await listTournaments(db, { drafts: true, deleted: false })).map((row) => row.name));
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const copy = `${Array.from(name)
      .slice(0, MAX_NAME_LENGTH - suffix.length)
      .join('')}${suffix}`;
    if (!taken.has(copy)) return copy;
  }
}
