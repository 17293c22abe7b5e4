import type { ApartField, SeedingDto } from '#shared/protocol/dto/seeding.ts';
import type { QueryInput } from '#shared/protocol/registry.ts';

export type SeedingWanted = QueryInput<'entrant.previewSeeding'>;
export type BaseMethod = SeedingWanted['method'];

export const BASE_METHODS = [
  'current',
  'order',
  'random',
  'ranked',
  'standings',
] as const satisfies readonly BaseMethod[];

/** So many early rounds can be chosen; 12 are all of any bracket. */
export const EARLY_ROUNDS = [1, 2, 3, 12] as const;

/** What is chosen in the dialog of seeding. */
export interface SeedingDraft {
  readonly method: BaseMethod;
  readonly random: string;
  readonly from: string | null;
  readonly apart: readonly ApartField[];
  readonly rounds: number;
}

/** Begins with how the seeds are now. @param random a new random seed, for a draw that has none yet */
export function startDraft(seeding: SeedingDto, random: string): SeedingDraft {
  return {
    method: seeding.method === 'manual' ? 'current' : seeding.method,
    random: seeding.random ?? random,
    from: seeding.from,
    apart: seeding.apart,
    rounds: 2,
  };
}

/** What the host is asked for; undefined while something is missing. */
export function toWanted(tournament: string, draft: SeedingDraft): SeedingWanted | undefined {
  const { method, from, apart, rounds } = draft;
  const random = draft.random.trim();
  if (method === 'standings' && from === null) return undefined;
  if (method === 'random' && random === '') return undefined;
  return {
    tournament,
    method,
    ...(method === 'random' && { random }),
    ...(method === 'standings' && from !== null && { from }),
    ...(apart.length > 0 && { apart: { by: [...apart], rounds } }),
  };
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A random seed that can be read out and typed again: ten letters and digits that are not taken for one another. */
export function makeRandomSeed(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => LETTERS[byte % LETTERS.length]).join('');
}
