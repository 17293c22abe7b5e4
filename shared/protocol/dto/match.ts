import { z } from 'zod';
import { EntrantDtoSchema, TournamentDtoSchema } from './tournament.ts';
import { FinalPlaceSchema } from './winners.ts';
import { GamesSchema, MatchRefSchema, ResultKindSchema, TimeSchema } from './common.ts';

export const MATCH_STATES = [
  'waiting',
  'ready',
  'scheduled',
  'called',
  'checked_in',
  'live',
  'paused',
  'submitted',
  'completed',
  'disputed',
  'forfeited',
  'walkover',
  'not_needed',
  'cancelled',
] as const;
export const MatchStateSchema = z.enum(MATCH_STATES);
export type MatchStateDto = z.infer<typeof MatchStateSchema>;

/**
 * What of a match never changes after the stage was opened, as a tuple to keep snapshots small:
 * [no, part (0 winners, 1 losers, 2 final, 3 third, 4 table, 5 swiss, 6 lobby, 7 consolation; plus 16 times the group or lobby, from 1), round, source a, source b, best of (negative: play all N), played-if].
 * A source: s > 0 the entrant seeded s; 0 nobody (a drawn bye); -2m the winner of match m; -(2m+1) its loser. A loser that
 * comes only when it stood in slot k there: 2^20 times k+1 less.
 * Played-if: 0 always; 2m + slot: only when match m was won from that slot.
 */
export const MatchShapeSchema = z.tuple([z.int(), z.int(), z.int(), z.int(), z.int(), z.int(), z.int()]);
export type MatchShape = z.infer<typeof MatchShapeSchema>;

/**
 * What of a match changes, whole at each change: [no, state (index in MATCH_STATES), occupant a, occupant b, score a, score b,
 * winner (slot, -1 none), station ('' none), called until (0 not called), version].
 * An occupant: s > 0 the entrant seeded s, 0 open (to be decided), -1 nobody (a bye). Scores: games won, of one game its score; -1 not played.
 * Version rises by one at each change of the match; a row with a lower version is stale.
 */
export const MatchRowSchema = z.tuple([
  z.int(),
  z.int(),
  z.int(),
  z.int(),
  z.int(),
  z.int(),
  z.int(),
  z.string(),
  z.int(),
  z.int(),
]);
export type MatchRow = z.infer<typeof MatchRowSchema>;

export const StandingDtoSchema = z.strictObject({ seed: z.int(), place: z.int(), open: z.boolean() });

export const StageSnapshotSchema = z.strictObject({
  stage: z.int(),
  format: z.string(),
  /** Views that show this stage, for example ['bracket']; screens know views, never formats. */
  views: z.array(z.string()),
  /** Rounds that were drawn, from 1, where rounds are drawn one after another. */
  drawn: z.int().min(0),
  /** Drawn rounds that would be drawn otherwise by now, since a result before them was changed; they stay. */
  outdatedRounds: z.array(z.int()),
  /** True when the stage before would send other entrants by now, or in another order; the stage stays. */
  outdated: z.boolean(),
  /** By seed, `seeds[0]` has seed 1: the entrant's position in the snapshot's `entrants`, from 0. */
  seeds: z.array(z.int().min(0)),
  /** MatchShape and MatchRow of every match as columns (`columns.ts`), by ordinal. */
  shapes: z.array(z.array(z.int())),
  rows: z.array(z.array(z.union([z.int(), z.string()]))),
  /** Where the stage has lobbies: the seeds in each, by ordinal. */
  seats: z.array(z.array(z.int())).optional(),
});
export type StageSnapshot = z.infer<typeof StageSnapshotSchema>;

/** A tournament as everyone may see it, true at `offset` of its public topic. Served compressed by HTTP. */
export const TournamentSnapshotSchema = z.strictObject({
  topic: z.string(),
  epoch: z.string(),
  offset: z.int(),
  tournament: TournamentDtoSchema,
  entrants: z.array(EntrantDtoSchema),
  stages: z.array(StageSnapshotSchema),
  /** Of the last stage that was opened. */
  standings: z.array(StandingDtoSchema),
  /** The final places of everybody by seed of the first stage, best first; empty until the winners are determined. */
  places: z.array(FinalPlaceSchema),
});
export type TournamentSnapshot = z.infer<typeof TournamentSnapshotSchema>;

/** A score that one side entered and the other has not answered yet, or that the desk must look at. */
export const SubmissionDtoSchema = z.strictObject({
  id: z.int(),
  match: MatchRefSchema,
  /** Slot whose side submitted; null: the desk. */
  slot: z.int().min(0).max(1).nullable(),
  games: GamesSchema,
  state: z.enum(['open', 'accepted', 'objected', 'withdrawn']),
  /** Why the other side objected; seen by the two sides and the desk. */
  reason: z.string().nullable(),
  at: TimeSchema,
});
export type SubmissionDto = z.infer<typeof SubmissionDtoSchema>;

/** One entry of a match's history. */
export const ResultDtoSchema = z.strictObject({
  id: z.int(),
  kind: ResultKindSchema,
  field: z.tuple([z.int(), z.int()]),
  winner: z.int().min(0).max(1).nullable(),
  games: GamesSchema,
  /** True for the entry that counts now. */
  counts: z.boolean(),
  at: TimeSchema,
  /** Who entered it: 'players' after a confirmation, 'desk', or 'rule' (a disqualification). */
  by: z.enum(['players', 'desk', 'rule']),
  note: z.string().nullable(),
});
export type ResultDto = z.infer<typeof ResultDtoSchema>;
