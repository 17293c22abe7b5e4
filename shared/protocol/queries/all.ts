import { z } from 'zod';
import { declareQuery } from '../define.ts';
import { MAX_CSV_BYTES } from '../commands/entrant.ts';
import { IdSchema, MatchRefSchema, TimeSchema } from '../dto/common.ts';
import { PreviewSeedingSchema, SeedingPreviewSchema } from '../dto/seeding.ts';
import { MatchRowSchema, ResultDtoSchema, SubmissionDtoSchema, TournamentSnapshotSchema } from '../dto/match.ts';
import { ConsequenceSchema, MatchChangeSchema, OutResultsSchema, WhyStepSchema } from '../dto/ruling.ts';
import { AttentionItemSchema, DeviceDtoSchema, MeSchema } from '../dto/session.ts';
import { EntrantDtoSchema, TournamentDtoSchema } from '../dto/tournament.ts';

export const sessionMe = declareQuery({
  name: 'session.me',
  role: 'spectator',
  cost: 'point',
  summary: 'Who this device is, and for which entrants it speaks.',
  input: z.strictObject({}),
  output: MeSchema,
});

export const venueInfo = declareQuery({
  name: 'venue.info',
  role: 'spectator',
  cost: 'point',
  summary: "The event's name and the addresses of its host.",
  input: z.strictObject({}),
  output: z.strictObject({
    host: z.string(),
    name: z.string(),
    version: z.string(),
    protocol: z.int(),
    urls: z.array(z.string()),
  }),
});

export const venueAccess = declareQuery({
  name: 'venue.access',
  role: 'organizer',
  cost: 'point',
  summary: 'The code for joining and the addresses to print.',
  input: z.strictObject({}),
  output: z.strictObject({
    code: z.string(),
    urls: z.array(z.string()),
    /** What hangs on the wall, and why it no longer leads here. */
    printed: z
      .strictObject({ url: z.string(), at: TimeSchema, void: z.enum(['address', 'code']).nullable() })
      .nullable(),
  }),
});

export const attentionList = declareQuery({
  name: 'attention.list',
  role: 'referee',
  cost: 'point',
  summary: 'What needs a person now: objections, scores to confirm, no-shows, claims, matches to call.',
  input: z.strictObject({ tournament: IdSchema.optional() }),
  output: z.strictObject({
    items: z.array(AttentionItemSchema),
    counts: z.strictObject({ live: z.int(), called: z.int(), ready: z.int(), done: z.int(), open: z.int() }),
  }),
});

export const deviceList = declareQuery({
  name: 'device.list',
  role: 'organizer',
  cost: 'point',
  summary: 'Devices and venue screens that are signed in.',
  input: z.strictObject({}),
  output: z.strictObject({ devices: z.array(DeviceDtoSchema) }),
});

export const tournamentList = declareQuery({
  name: 'tournament.list',
  role: 'spectator',
  cost: 'point',
  summary: 'Tournaments, newest first; drafts for organizers alone, deleted ones only when asked for.',
  input: z.strictObject({ deleted: z.boolean().optional() }),
  output: z.strictObject({
    tournaments: z.array(TournamentDtoSchema),
    topic: z.string(),
    epoch: z.string(),
    offset: z.int(),
  }),
});

export const tournamentSnapshot = declareQuery({
  name: 'tournament.snapshot',
  role: 'spectator',
  cost: 'point',
  summary:
    'A tournament whole, true at an offset of its public topic; also at GET /api/snapshots/{tournament}, compressed.',
  input: z.strictObject({ tournament: IdSchema }),
  output: TournamentSnapshotSchema,
});

export const entrantPreviewImport = declareQuery({
  name: 'entrant.previewImport',
  role: 'organizer',
  cost: 'point',
  maxBytes: MAX_CSV_BYTES,
  summary: 'What a CSV would add, with the faults of every row.',
  input: z.strictObject({ tournament: IdSchema, csv: z.string().max(MAX_CSV_BYTES) }),
  output: z.strictObject({
    /** Column that holds names, as named in the file's first line; null when the file has no heading. */
    nameColumn: z.string().nullable(),
    /** Headings whose columns are taken, and as what; and those that nothing is known of. */
    columns: z.array(
      z.strictObject({ heading: z.string(), as: z.enum(['name', 'seed', 'club', 'region', 'points', 'since']) }),
    ),
    ignored: z.array(z.string()),
    rows: z.array(
      z.strictObject({
        line: z.int(),
        name: z.string(),
        seed: z.int().nullable(),
        club: z.string(),
        region: z.string(),
        points: z.int().nullable(),
        since: z.int().nullable(),
        /** Its name is on the word list: the desk may take it all the same. */
        warning: z.literal('name.blocked').nullable(),
        faults: z.array(
          z.strictObject({
            code: z.string(),
            details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
          }),
        ),
      }),
    ),
    good: z.int(),
    bad: z.int(),
    overCapacity: z.int(),
  }),
});

export const entrantList = declareQuery({
  name: 'entrant.list',
  role: 'referee',
  cost: 'point',
  summary: 'Entrants with who speaks for them, removed ones too, and the claims that wait.',
  input: z.strictObject({ tournament: IdSchema }),
  output: z.strictObject({
    entrants: z.array(
      EntrantDtoSchema.extend({
        /** As it was given, also while it is hidden. */
        givenName: z.string(),
        person: z.string().nullable(),
        removed: z.boolean(),
        hasPin: z.boolean(),
        points: z.int().nullable(),
        since: z.int().nullable(),
        /** How it stands in the stage that is played: from its start, since a late entry, or not at all. */
        stands: z.enum(['none', 'from-start', 'late']),
      }),
    ),
    /** Give this to `entrant.undoSeeding` to take the last seeding back; null when there is none. */
    undo: IdSchema.nullable(),
    claims: z.array(z.strictObject({ id: IdSchema, entrant: IdSchema, person: z.string(), at: TimeSchema })),
  }),
});

export const entrantPreviewSeeding = declareQuery({
  name: 'entrant.previewSeeding',
  role: 'organizer',
  cost: 'point',
  summary: 'What a seeding would make: the order, whom it could not place, and who of one club could meet when.',
  input: PreviewSeedingSchema,
  output: SeedingPreviewSchema,
});

export const entrantSeedingSources = declareQuery({
  name: 'entrant.seedingSources',
  role: 'organizer',
  cost: 'point',
  summary: 'Tournaments of this host with a finished stage, newest first: their places can seed another one.',
  input: z.strictObject({ tournament: IdSchema }),
  output: z.strictObject({
    sources: z.array(
      z.strictObject({ id: IdSchema, name: z.string(), entrants: z.int(), startedAt: TimeSchema.nullable() }),
    ),
  }),
});

export const entrantPreviewDisqualify = declareQuery({
  name: 'entrant.previewDisqualify',
  role: 'organizer',
  cost: 'point',
  summary: 'What a disqualification or a drop-out, or taking it back, would change.',
  input: z.strictObject({
    entrant: IdSchema,
    reinstate: z.boolean().optional(),
    results: OutResultsSchema.optional(),
  }),
  output: ConsequenceSchema.extend({
    /** In a table: how many of its matches it played, and whether the usual rule lets them stand. Null elsewhere. */
    table: z.strictObject({ played: z.int(), matches: z.int(), usual: OutResultsSchema }).nullable(),
  }),
});

/** What one takes whose way in the stage ends with a match. */
const EndSchema = z.strictObject({
  /** In its group, where there are groups. */
  place: z.int().min(1),
  /** Whether the place leads to the next stage. */
  goesOn: z.boolean(),
  /** Whether it wins the tournament. */
  isTitle: z.boolean(),
});

export const matchGet = declareQuery({
  name: 'match.get',
  role: 'spectator',
  cost: 'point',
  summary:
    'A match whole: why each entrant is here, where winner and loser go; for its two sides and the desk also submissions and history.',
  input: z.strictObject({ match: MatchRefSchema }),
  output: z.strictObject({
    match: MatchRefSchema,
    row: MatchRowSchema,
    names: z.tuple([z.string(), z.string()]),
    /** Slot of the entrant this person speaks for. */
    mine: z.int().min(0).max(1).nullable(),
    why: z.tuple([z.array(WhyStepSchema), z.array(WhyStepSchema)]),
    /** Of a lobby: who sits in it, and why; empty for a match of two. */
    seats: z.array(z.strictObject({ seed: z.int(), name: z.string(), why: z.array(WhyStepSchema) })),
    winnerTo: MatchRefSchema.nullable(),
    loserTo: MatchRefSchema.nullable(),
    /** Null where another match follows, and where places do not follow from one match. */
    winnerEnds: EndSchema.nullable(),
    loserEnds: EndSchema.nullable(),
    submissions: z.array(SubmissionDtoSchema),
    history: z.array(ResultDtoSchema),
    /** Entry that an undo would take back; null when there is none. */
    undo: z.int().nullable(),
  }),
});

export const matchMine = declareQuery({
  name: 'match.mine',
  role: 'player',
  cost: 'point',
  summary: "The person's matches: the one to act on first, then coming ones, then played ones.",
  input: z.strictObject({}),
  output: z.strictObject({
    matches: z.array(
      z.strictObject({
        match: MatchRefSchema,
        tournamentName: z.string(),
        row: MatchRowSchema,
        slot: z.int().min(0).max(1),
        names: z.tuple([z.string(), z.string()]),
        bestOf: z.int(),
        /** Of a lobby: how many play in it and which one it is; its slot and names say nothing. Null for a match of two. */
        lobby: z.strictObject({ seats: z.int(), round: z.int(), lobby: z.int() }).nullable(),
        submission: SubmissionDtoSchema.nullable(),
      }),
    ),
  }),
});

export const matchPreviewChange = declareQuery({
  name: 'match.previewChange',
  role: 'referee',
  cost: 'point',
  summary: 'What a change of a match would clear and revive.',
  input: z.strictObject({
    match: MatchRefSchema,
    change: MatchChangeSchema.or(z.strictObject({ kind: z.literal('undo') })),
  }),
  output: ConsequenceSchema,
});

export const auditList = declareQuery({
  name: 'audit.list',
  role: 'organizer',
  cost: 'scan',
  summary: 'The audit log, newest first.',
  input: z.strictObject({
    before: z.int().optional(),
    limit: z.int().min(1).max(200).optional(),
    subject: z.string().max(80).optional(),
  }),
  output: z.strictObject({
    entries: z.array(
      z.strictObject({
        n: z.int(),
        at: TimeSchema,
        actor: z.string(),
        action: z.string(),
        subject: z.string(),
        before: z.unknown(),
        after: z.unknown(),
      }),
    ),
  }),
});

export const auditVerify = declareQuery({
  name: 'audit.verify',
  role: 'organizer',
  cost: 'scan',
  summary: 'Recomputes the chain of the audit log and compares it with the head kept beside the database.',
  input: z.strictObject({}),
  output: z.strictObject({
    entries: z.int(),
    whole: z.boolean(),
    brokenAt: z.int().nullable(),
    headMatches: z.boolean(),
  }),
});
