import { z } from 'zod';
import { declareQuery } from '../define.ts';
import { IdSchema, TimeSchema } from '../dto/common.ts';
import { LobbyDtoSchema } from '../dto/lobby.ts';
import { MyStandingSchema } from '../dto/my-standing.ts';
import { DrawReasonSchema } from '../dto/ruling.ts';
import { TableDtoSchema } from '../dto/table.ts';

export const stageTables = declareQuery({
  name: 'stage.tables',
  role: 'spectator',
  cost: 'point',
  summary:
    'The tables of a stage with the reason for each place, or the places in its brackets; and the rounds that were drawn.',
  input: z.strictObject({ tournament: IdSchema, stage: z.int().min(1).max(99) }),
  output: z.strictObject({
    tables: z.array(TableDtoSchema),
    /** Where standings come from brackets: the best of each, as [seed, place, open]; empty where there are tables. */
    brackets: z.array(
      z.strictObject({
        /** The group, from 1; 0 where the stage is one bracket. */
        pool: z.int(),
        entrants: z.int(),
        places: z.array(z.tuple([z.int(), z.int(), z.boolean()])),
      }),
    ),
    /** Rounds that were drawn, with what was unusual in each: a bye, a float, a rematch. */
    draws: z.array(
      z.strictObject({
        round: z.int(),
        at: TimeSchema,
        outdated: z.boolean(),
        reasons: z.array(DrawReasonSchema),
      }),
    ),
    /** The tie-breaks in the order in which they decide. */
    rules: z.array(z.string()),
    /** How many of each table go on to the next stage; 0 where none follows. */
    advance: z.int(),
  }),
});

export const stagePreviewNext = declareQuery({
  name: 'stage.previewNext',
  role: 'organizer',
  cost: 'point',
  summary: 'Who would go on to the next stage and with which seeds, what is still open, and the ties to decide.',
  input: z.strictObject({ tournament: IdSchema }),
  output: z.strictObject({
    /** The stage that would be opened; null when there is none to open. */
    stage: z.int().nullable(),
    /** Matches and rounds of the stage before that are still open. */
    open: z.int(),
    entrants: z.array(
      z.strictObject({ entrant: IdSchema, name: z.string(), seed: z.int(), pool: z.int(), rank: z.int() }),
    ),
    /** The rules that were asked about those that shared a place that leads on, in order, with the numbers of each. */
    steps: z.array(
      z.strictObject({
        pool: z.int(),
        place: z.int(),
        /** A tie-break's code, or 'organizer'. */
        rule: z.string(),
        /** Whether somebody stands apart after it. */
        parted: z.boolean(),
        tied: z.array(z.strictObject({ name: z.string(), value: z.number().nullable() })),
      }),
    ),
    cuts: z.array(
      z.strictObject({
        pool: z.int(),
        /** How many of the tied can go on. */
        open: z.int(),
        tied: z.array(z.strictObject({ seed: z.int(), name: z.string() })),
      }),
    ),
    /** Give this back with `stage.open`. */
    fingerprint: z.string(),
  }),
});

export const stageLobbies = declareQuery({
  name: 'stage.lobbies',
  role: 'spectator',
  cost: 'point',
  summary: 'The lobbies of a stage, who has a seat in each and how it ended; empty where the stage has none.',
  input: z.strictObject({ tournament: IdSchema, stage: z.int().min(1).max(99) }),
  output: z.strictObject({ lobbies: z.array(LobbyDtoSchema) }),
});

export const standingMine = declareQuery({
  name: 'standing.mine',
  role: 'player',
  cost: 'point',
  summary: "How the person's entrants stand in the stage that each of them came to last.",
  input: z.strictObject({}),
  output: z.strictObject({ standings: z.array(MyStandingSchema) }),
});
