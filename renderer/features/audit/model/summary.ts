/** Fields that tell a person something; others are ids, times and versions of the machine's own. */
const TELLING = [
  'name',
  'game',
  'state',
  'station',
  'games',
  'seed',
  'method',
  'random',
  'reason',
  'note',
  'role',
  'capacity',
  'added',
  'skipped',
  'cleared',
] as const;
export type TellingField = (typeof TELLING)[number];

export interface ChangedField {
  readonly field: TellingField;
  readonly from: unknown;
  readonly to: unknown;
}

const MOST_FIELDS = 3;

/** What changed and is worth a line; `from` is undefined for what is new. */
export function listChanges(before: unknown, after: unknown): readonly ChangedField[] {
  const from = toRecord(before);
  const to = toRecord(after);
  return TELLING.filter((field) => !isEmpty(to[field]) && JSON.stringify(from[field]) !== JSON.stringify(to[field]))
    .slice(0, MOST_FIELDS)
    .map((field) => ({ field, from: isEmpty(from[field]) ? undefined : from[field], to: to[field] }));
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A list of games as the log keeps it. */
export function isGames(value: unknown): value is readonly (readonly [number, number])[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((game) => Array.isArray(game) && game.length === 2 && game.every((score) => typeof score === 'number'))
  );
}
