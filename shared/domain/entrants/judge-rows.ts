import type { Refusal, Result } from '#shared/lib/result.ts';
import { refuse } from '#shared/lib/result.ts';
import { judgeOrigin, readDigits, readPoints, readSince } from './attributes.ts';
import { judgeName, keyName } from './name.ts';

/** One row of a list of entrants as read, in words; empty or missing where nothing is given. */
export interface EntrantRow {
  readonly name: string;
  readonly seed?: string | undefined;
  readonly club?: string | undefined;
  readonly region?: string | undefined;
  readonly points?: string | undefined;
  readonly since?: string | undefined;
}

/** An entrant that is in the tournament already. */
export interface KnownEntrant {
  readonly name: string;
}

export interface JudgedRow {
  /** Ordinal of the row in the list, from 1, the heading not counted. */
  readonly row: number;
  /** The normalized name; as it was given where it is at fault. */
  readonly name: string;
  readonly seed: number | undefined;
  /** '' where nobody said. */
  readonly club: string;
  readonly region: string;
  /** Null where nobody said; `since` in ms UTC. */
  readonly points: number | null;
  readonly since: number | null;
  /** Empty where the row can be taken. */
  readonly faults: readonly Refusal[];
}

/**
 * Judges a list of entrants before anything is added, each row for itself and against the others.
 *
 * Faults: `entrant.name_missing`, `entrant.name_too_long` {length, most}, `entrant.duplicate_in_list` {row} and
 * `entrant.duplicate_of_existing` {name}, `entrant.seed_not_a_number` {seed}, `entrant.seed_duplicate` {seed, row}, and
 * those of `attributes.ts`. A duplicate names the first row that has it; that row itself is not at fault.
 *
 * @param now ms UTC; nobody exists since tomorrow
 */
export function judgeEntrantRows(
  rows: readonly EntrantRow[],
  existing: readonly KnownEntrant[] = [],
  now = Infinity,
): readonly JudgedRow[] {
  const known = new Map(existing.map(({ name }) => [keyName(name), name]));
  const rowByName = new Map<string, number>();
  const rowBySeed = new Map<number, number>();
  return rows.map(({ name: given, seed: givenSeed = '', ...more }, index) => {
    const row = index + 1;
    const faults: Refusal[] = [];
    const judged = judgeName(given);
    const name = judged.ok ? judged.value : given;
    if (judged.ok) {
      const key = keyName(name);
      const twin = rowByName.get(key);
      const knownAs = known.get(key);
      if (twin !== undefined) faults.push(refuse('entrant.duplicate_in_list', { row: twin }));
      if (knownAs !== undefined) faults.push(refuse('entrant.duplicate_of_existing', { name: knownAs }));
      if (twin === undefined) rowByName.set(key, row);
    } else {
      faults.push(judged);
    }
    const seed = readSeed(givenSeed);
    if (seed === null) {
      faults.push(refuse('entrant.seed_not_a_number', { seed: givenSeed.trim() }));
    } else if (seed !== undefined) {
      const holder = rowBySeed.get(seed);
      if (holder !== undefined) faults.push(refuse('entrant.seed_duplicate', { seed, row: holder }));
      else rowBySeed.set(seed, row);
    }
    return { row, name, seed: seed ?? undefined, ...judgeAttributes(more, now, faults), faults };
  });
}

function judgeAttributes(
  { club = '', region = '', points = '', since = '' }: Omit<EntrantRow, 'name' | 'seed'>,
  now: number,
  faults: Refusal[],
): Pick<JudgedRow, 'club' | 'region' | 'points' | 'since'> {
  const take = <T>(judged: Result<T>, otherwise: T): T => {
    if (judged.ok) return judged.value;
    faults.push(judged);
    return otherwise;
  };
  return {
    club: take(judgeOrigin('club', club), ''),
    region: take(judgeOrigin('region', region), ''),
    points: take(readPoints(points), null),
    since: take(readSince(since, now), null),
  };
}

/** A whole number from 1; undefined where none is given, null where the words are no seed. */
function readSeed(text: string): number | undefined | null {
  const trimmed = readDigits(text.trim());
  if (trimmed === '') return undefined;
  return /^[1-9]\d{0,5}$/.test(trimmed) ? Number(trimmed) : null;
}
