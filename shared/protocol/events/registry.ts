import { z } from 'zod';
import { IdSchema, MatchRefSchema } from '../dto/common.ts';
import { MatchRowSchema, StandingDtoSchema, SubmissionDtoSchema } from '../dto/match.ts';
import { SceneSchema } from '../dto/session.ts';
import { FinalPlaceSchema } from '../dto/winners.ts';
import { EntrantDtoSchema, TournamentDtoSchema } from '../dto/tournament.ts';

/** What each event carries on the wire. Ids and display names only: no contact data, no tokens. */
export const EVENTS = {
  /** A tournament was made or changed. Topics: venue/public (staff alone while it is a draft), its own public. */
  'tournament.changed': z.strictObject({ tournament: TournamentDtoSchema }),
  /** A tournament is no longer shown (deleted, or back to draft). */
  'tournament.hidden': z.strictObject({ tournament: IdSchema }),
  /** The bracket was made: take a new snapshot. */
  'stage.opened': z.strictObject({ stage: z.int() }),
  /** Entrants that were added or changed, whole; and those that left the list. */
  'entrants.changed': z.strictObject({ entrants: z.array(EntrantDtoSchema), removed: z.array(IdSchema) }),
  /** Too many at once to list (an import, a new seeding): take a new snapshot. */
  'entrants.replaced': z.strictObject({}),
  /** Rows of one stage, each whole. A result and all that follows from it is one event. */
  'matches.changed': z.strictObject({ stage: z.int(), rows: z.array(MatchRowSchema) }),
  /**
   * The winners are determined; again when a correction made it others. `standings` are the last stage's; `places` the
   * final ones of everybody, by seed of the first stage, best first; `podium` the first three of them by entrant.
   */
  'tournament.completed': z.strictObject({
    tournament: IdSchema,
    standings: z.array(StandingDtoSchema),
    places: z.array(FinalPlaceSchema),
    podium: z.array(z.strictObject({ entrant: IdSchema, seed: z.int(), place: z.int() })),
  }),
  /** What was determined no longer stands: a match is open again, or the organizer has to decide. */
  'winners.withdrawn': z.strictObject({ tournament: IdSchema }),
  /** Staff, and each side's own topic: a score was entered, answered or taken back. */
  'submission.changed': z.strictObject({ submission: SubmissionDtoSchema }),
  /** Staff: something on the attention list came or went. */
  'attention.changed': z.strictObject({}),
  /** A person's own: called to a station, or the call was withdrawn (station ''). */
  'person.called': z.strictObject({ match: MatchRefSchema, station: z.string(), until: z.int() }),
  /** A person's own: one of its matches or entrants changed; ask again. */
  'person.changed': z.strictObject({}),
  /** Staff of the venue: a device or screen came, changed or went. */
  'devices.changed': z.strictObject({}),
  /** A screen's own. */
  'screen.scene': z.strictObject({ scene: SceneSchema }),
  /** A device's own: signed out; its socket is closed after it. */
  'device.revoked': z.strictObject({}),
  /** Staff of the venue: limits or another setting of the host were set. */
  'limits.changed': z.strictObject({}),
  /** Staff of the venue: a backup was made by hand, or their second folder set; or a restore is about to close all sessions. */
  'backups.changed': z.strictObject({}),
  'venue.changed': z.strictObject({ name: z.string() }),
} as const;

export type EventType = keyof typeof EVENTS;
export type EventData<T extends EventType> = z.infer<(typeof EVENTS)[T]>;
