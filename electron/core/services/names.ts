import { judgeName, makeStandIn } from '#shared/domain/entrants/index.ts';
import { getSetting } from '../db/queries/settings.ts';
import type { Reader } from '../db/schema.ts';
import { AppError, unwrap } from '../infra/app-error.ts';
import { getWordList, OWN_WORDS } from './names/word-list.ts';

/** The name as it is kept and shown; refused with `entrant.name_missing` or `entrant.name_too_long`. */
export function requireNameAllowed(text: string): string {
  return unwrap(judgeName(text));
}

/** As above for a name that a player gives, which the hall reads: refused with `name.blocked` by the word list too. */
export async function requireNameShowable(db: Reader, text: string): Promise<string> {
  const name = requireNameAllowed(text);
  if ((await warnOfName(db, name)) !== null) throw new AppError('name.blocked');
  return name;
}

/** What the desk is told of a name that it gives: it is on the word list, and the desk may give it all the same. */
export async function warnOfName(db: Reader, name: string): Promise<'name.blocked' | null> {
  const list = getWordList(await getSetting(db, OWN_WORDS));
  return list.find(name) === undefined ? null : 'name.blocked';
}

/** The name for everybody's eyes: a stand-in while the desk hides it. */
export function shownName({ name, hidden_as }: { readonly name: string; readonly hidden_as: number | null }): string {
  return hidden_as === null ? name : makeStandIn(hidden_as);
}
