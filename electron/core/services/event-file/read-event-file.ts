import { z } from 'zod';
import { HeadLineSchema, type TournamentLine, TournamentLineSchema } from '#shared/protocol/event-file.ts';
import { type Refusal, refuse } from '#shared/lib/result.ts';
import { judgeTournament } from './judge-tournament.ts';
import { unpackFile } from './pack.ts';

const FaultSchema = z.object({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/** A file whose every tournament was judged. It goes from the reading thread to the host as it is. */
export const CheckedFileSchema = z.object({
  head: HeadLineSchema,
  sha256: z.string(),
  tournaments: z.array(
    z.object({
      name: z.string(),
      /** The TournamentLine as JSON, with names in their one form; null where there is a fault. */
      line: z.string().nullable(),
      fault: FaultSchema.nullable(),
    }),
  ),
});
export type CheckedFile = z.output<typeof CheckedFileSchema>;

export interface ReadTournament {
  readonly name: string;
  /** Undefined where it can't even be read. */
  readonly line: TournamentLine | undefined;
  readonly fault: Refusal | undefined;
}

/** The tournaments of a file (base64), each with the first thing that does not fit. Refused with `file.…` as `unpackFile` says. */
export function readTournaments(base64: string) {
  const { head, sha256, tournaments } = unpackFile(base64);
  const ids = new Set<string>();
  return { head, sha256, tournaments: tournaments.map((value) => readTournament(value, ids)) };
}

export function readEventFile(base64: string): CheckedFile {
  const { head, sha256, tournaments } = readTournaments(base64);
  return {
    head,
    sha256,
    tournaments: tournaments.map(({ name, line, fault }) => ({
      name,
      line: line === undefined || fault !== undefined ? null : JSON.stringify(line),
      fault: fault === undefined ? null : { code: fault.code, details: fault.details },
    })),
  };
}

/** @param ids of what stands before it in the file, to which its own are added */
function readTournament(value: unknown, ids: Set<string>): ReadTournament {
  const parsed = TournamentLineSchema.safeParse(value);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return { name: nameOf(value), line: undefined, fault: refuse('file.not_valid', { where: where.slice(0, 80) }) };
  }
  const own = [parsed.data.id, ...parsed.data.entrants.map(({ id }) => id)].map((id) => id.toLowerCase());
  const isTwice = new Set(own).size < own.length || own.some((id) => ids.has(id));
  for (const id of own) ids.add(id);
  if (isTwice) return { name: parsed.data.name, line: parsed.data, fault: refuse('file.id_twice') };
  const { line, fault } = judgeTournament(parsed.data);
  return { name: line.name, line, fault };
}

function nameOf(value: unknown): string {
  const named = z.looseObject({ name: z.string() }).safeParse(value);
  return named.success ? named.data.name.slice(0, 64) : '';
}
