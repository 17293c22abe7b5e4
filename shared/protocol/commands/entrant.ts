import { z } from 'zod';
import { MAX_NAME_LENGTH, MAX_POINTS } from '#shared/domain/entrants/index.ts';
import { declareCommand } from '../define.ts';
import { DoneSchema, IdSchema, NameSchema, TimeSchema } from '../dto/common.ts';
import { NewcomerSchema, OutResultsSchema, PlaceSchema } from '../dto/ruling.ts';
import { SEEDING_METHODS, SetSeedingSchema } from '../dto/seeding.ts';
import { EntrantDtoSchema } from '../dto/tournament.ts';

/** Largest CSV in bytes: 4,096 rows of long Bengali names. */
export const MAX_CSV_BYTES = 2_000_000;

const OriginSchema = z
  .string()
  .trim()
  .max(4 * MAX_NAME_LENGTH);
/** Where an entrant comes from ('' takes it away), the points of a ranking, and since when it exists (ms UTC). */
const attributes = {
  club: OriginSchema.optional(),
  region: OriginSchema.optional(),
  points: z.int().min(0).max(MAX_POINTS).nullable().optional(),
  since: z.int().min(-4e12).max(4e13).nullable().optional(),
};

/** The entrant, and what the desk should know of a name that it gave: the word list would not let a player take it. */
const NamedByDeskSchema = EntrantDtoSchema.extend({ warning: z.literal('name.blocked').nullable() });
const ReasonSchema = z.string().trim().max(300);

export const entrantRegister = declareCommand({
  name: 'entrant.register',
  role: 'player',
  audit: 'entrant.registered',
  summary: 'Register the signed-in person while registration is open.',
  input: z.strictObject({ tournament: IdSchema, name: NameSchema.optional() }),
  output: EntrantDtoSchema,
});

export const entrantAdd = declareCommand({
  name: 'entrant.add',
  role: 'organizer',
  audit: 'entrant.added',
  summary: 'Add an entrant at the desk.',
  input: z.strictObject({ tournament: IdSchema, name: NameSchema, ...attributes }),
  output: NamedByDeskSchema,
});

export const entrantUpdate = declareCommand({
  name: 'entrant.update',
  role: 'organizer',
  audit: 'entrant.updated',
  summary: 'Change club, region, ranking points, or since when an entrant exists.',
  input: z.strictObject({ entrant: IdSchema, ...attributes }),
  output: EntrantDtoSchema,
});

export const entrantHideName = declareCommand({
  name: 'entrant.hideName',
  role: 'referee',
  audit: 'entrant.name-hidden',
  summary:
    'Show a stand-in for a name everywhere in the hall, or the name again; the same name of the same person in other tournaments too.',
  input: z.strictObject({ entrant: IdSchema, hidden: z.boolean() }),
  output: z.strictObject({ entrants: z.int() }),
});

export const entrantImport = declareCommand({
  name: 'entrant.import',
  role: 'organizer',
  audit: 'entrant.imported',
  summary: 'Import entrants from CSV: all or nothing, or only the good rows. Same judgement as the preview.',
  maxBytes: MAX_CSV_BYTES,
  input: z.strictObject({ tournament: IdSchema, csv: z.string().max(MAX_CSV_BYTES), mode: z.enum(['all', 'good']) }),
  output: z.strictObject({
    added: z.int(),
    skipped: z.int(),
    /** Of those added, how many have a name that the word list would not let a player take. */
    warned: z.int(),
  }),
});

export const entrantRename = declareCommand({
  name: 'entrant.rename',
  role: 'organizer',
  audit: 'entrant.renamed',
  summary: 'Change the name an entrant is shown by.',
  input: z.strictObject({ entrant: IdSchema, name: NameSchema }),
  output: NamedByDeskSchema,
});

export const entrantRemove = declareCommand({
  name: 'entrant.remove',
  role: 'organizer',
  audit: 'entrant.removed',
  summary: 'Take an entrant off the list before the start; it can be put back.',
  input: z.strictObject({ entrant: IdSchema }),
  output: DoneSchema,
});

export const entrantRestore = declareCommand({
  name: 'entrant.restore',
  role: 'organizer',
  audit: 'entrant.restored',
  summary: 'Put a removed entrant back, as the last seed.',
  input: z.strictObject({ entrant: IdSchema }),
  output: EntrantDtoSchema,
});

export const entrantMoveSeed = declareCommand({
  name: 'entrant.moveSeed',
  role: 'organizer',
  audit: 'entrant.seed-moved',
  summary: 'Give an entrant another seed; the ones between move up or down.',
  input: z.strictObject({ entrant: IdSchema, seed: z.int().min(1).max(4096) }),
  output: z.strictObject({ undo: IdSchema }),
});

export const entrantSetSeeding = declareCommand({
  name: 'entrant.setSeeding',
  role: 'organizer',
  audit: 'entrant.seeding-made',
  summary:
    'Seed in order of registration, at random from a kept random seed (made when none is given), by ranking or by a former event; clubs and regions kept apart if wanted.',
  input: SetSeedingSchema,
  output: z.strictObject({ random: z.string().nullable(), undo: IdSchema }),
});

export const entrantUndoSeeding = declareCommand({
  name: 'entrant.undoSeeding',
  role: 'organizer',
  audit: 'entrant.seeding-undone',
  summary: 'Go back to the seeding before the last one; asked with the answer of that, forward again.',
  input: z.strictObject({ undo: IdSchema }),
  output: z.strictObject({ method: z.enum(SEEDING_METHODS), undo: IdSchema }),
});

export const entrantDisqualify = declareCommand({
  name: 'entrant.disqualify',
  role: 'organizer',
  audit: 'entrant.disqualified',
  summary:
    'Disqualify at any time after the start: open matches are lost by forfeit as they come due, what was played stays.',
  input: z.strictObject({
    entrant: IdSchema,
    reason: ReasonSchema,
    results: OutResultsSchema.optional(),
    fingerprint: z.string().optional(),
  }),
  output: z.strictObject({ ruling: z.int() }),
});

export const entrantWithdraw = declareCommand({
  name: 'entrant.withdraw',
  role: 'organizer',
  audit: 'entrant.withdrawn',
  summary:
    'An entrant leaves after the start: matches to come are forfeits, later rounds are drawn without it. In a table its matches can be annulled; when nothing is said, they are if it played less than half of them.',
  input: z.strictObject({
    entrant: IdSchema,
    reason: ReasonSchema,
    results: OutResultsSchema.optional(),
    fingerprint: z.string().optional(),
  }),
  output: z.strictObject({ ruling: z.int(), results: OutResultsSchema }),
});

export const entrantReplace = declareCommand({
  name: 'entrant.replace',
  role: 'organizer',
  audit: 'entrant.replaced',
  summary:
    'Put another one in the place of an entrant that has played no match of its stage: a new one by name, or one of the list, also one that was removed. The other way round takes it back.',
  input: z.strictObject({ entrant: IdSchema, by: NewcomerSchema, fingerprint: z.string().optional() }),
  output: EntrantDtoSchema,
});

export const entrantSwap = declareCommand({
  name: 'entrant.swap',
  role: 'organizer',
  audit: 'entrant.swapped',
  summary: 'Let two entrants that have played no match of their stage change places; once more takes it back.',
  input: z.strictObject({ entrant: IdSchema, other: IdSchema, fingerprint: z.string().optional() }),
  output: DoneSchema,
});

export const entrantEnterLate = declareCommand({
  name: 'entrant.enterLate',
  role: 'organizer',
  audit: 'entrant.entered-late',
  summary: 'Let one in after the start, into one of the free places of the stage that is played.',
  input: z.strictObject({
    tournament: IdSchema,
    by: NewcomerSchema,
    place: PlaceSchema,
    fingerprint: z.string().optional(),
  }),
  output: EntrantDtoSchema,
});

export const entrantTakeEntryBack = declareCommand({
  name: 'entrant.takeEntryBack',
  role: 'organizer',
  audit: 'entrant.entry-taken-back',
  summary: 'Take a late entry back while it has played nothing; its place is free again.',
  input: z.strictObject({ entrant: IdSchema, fingerprint: z.string().optional() }),
  output: DoneSchema,
});

export const entrantReinstate = declareCommand({
  name: 'entrant.reinstate',
  role: 'organizer',
  audit: 'entrant.reinstated',
  summary: 'Take a disqualification or a drop-out back; forfeits that came from it no longer count.',
  input: z.strictObject({ entrant: IdSchema, fingerprint: z.string().optional() }),
  output: DoneSchema,
});

export const entrantCreateClaim = declareCommand({
  name: 'entrant.createClaim',
  role: 'organizer',
  audit: 'entrant.claim-made',
  summary: 'Make a personal PIN and QR token with which a player takes this listed entrant; a former one ends.',
  input: z.strictObject({ entrant: IdSchema }),
  output: z.strictObject({ pin: z.string(), token: z.string(), expiresAt: TimeSchema }),
});

export const entrantClaim = declareCommand({
  name: 'entrant.claim',
  role: 'player',
  audit: 'entrant.claimed',
  summary: 'Take a listed entrant by its personal PIN.',
  input: z.strictObject({ entrant: IdSchema, pin: z.string().regex(/^[0-9]{6}$/) }),
  output: DoneSchema,
});

export const entrantRequestClaim = declareCommand({
  name: 'entrant.requestClaim',
  role: 'player',
  audit: 'entrant.claim-requested',
  summary: 'Ask the desk to approve that the signed-in person is this listed entrant.',
  input: z.strictObject({ entrant: IdSchema }),
  output: z.strictObject({ claim: IdSchema }),
});

export const entrantDecideClaim = declareCommand({
  name: 'entrant.decideClaim',
  role: 'referee',
  audit: 'entrant.claim-decided',
  summary: 'Approve or refuse a claim.',
  input: z.strictObject({ claim: IdSchema, accept: z.boolean() }),
  output: DoneSchema,
});

export const entrantRelease = declareCommand({
  name: 'entrant.release',
  role: 'organizer',
  audit: 'entrant.released',
  summary: 'Part an entrant from the person that speaks for it.',
  input: z.strictObject({ entrant: IdSchema }),
  output: DoneSchema,
});
