import { z } from 'zod';
import { ROLES } from '../roles.ts';
import { IdSchema, MatchRefSchema, NameSchema, TimeSchema } from './common.ts';

export const RoleSchema = z.enum(ROLES);

/** What a device keeps. The access token goes in the hello frame or the Authorization header, never in a URL or cookie. */
export const TokensSchema = z.strictObject({
  device: IdSchema,
  role: RoleSchema,
  person: IdSchema.nullable(),
  accessToken: z.string(),
  accessExpiresAt: TimeSchema,
  refreshToken: z.string(),
  refreshExpiresAt: TimeSchema,
});
export type Tokens = z.infer<typeof TokensSchema>;

export const DeviceDtoSchema = z.strictObject({
  id: IdSchema,
  name: z.string(),
  kind: z.enum(['window', 'admin', 'desk', 'player', 'screen']),
  role: RoleSchema,
  person: z.strictObject({ id: IdSchema, name: z.string() }).nullable(),
  createdAt: TimeSchema,
  lastSeenAt: TimeSchema,
  connected: z.boolean(),
  scene: z.lazy(() => SceneSchema).nullable(),
});
export type DeviceDto = z.infer<typeof DeviceDtoSchema>;

/** What of a stage a screen can show, where the stage has such a view. */
export const STAGE_SCENES = ['table', 'cross-table', 'rounds', 'lobbies'] as const;

/** What a venue screen shows. `blank` shows the venue's name and how to join. */
export const SceneSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('blank') }),
  z.strictObject({
    kind: z.literal('bracket'),
    tournament: IdSchema,
    part: z.enum(['all', 'winners', 'losers', 'final']),
  }),
  z.strictObject({ kind: z.literal('next'), tournament: IdSchema.nullable() }),
  /** `stage`: null is the one that is being played. `pool`: a group, from 1; 0 is all of them, page by page. */
  z.strictObject({
    kind: z.literal('stage'),
    show: z.enum(STAGE_SCENES),
    tournament: IdSchema,
    stage: z.int().min(1).max(99).nullable(),
    pool: z.int().min(0).max(64),
  }),
  /** The first three of a tournament; waits for them while it runs. */
  z.strictObject({ kind: z.literal('podium'), tournament: IdSchema }),
]);
export type Scene = z.infer<typeof SceneSchema>;

export const MeSchema = z.strictObject({
  role: RoleSchema,
  device: z.strictObject({ id: IdSchema, name: z.string(), kind: z.string() }).nullable(),
  person: z.strictObject({ id: IdSchema, name: NameSchema, hasPin: z.boolean() }).nullable(),
  /** Entrants this person speaks for. */
  entrants: z.array(
    z.strictObject({
      id: IdSchema,
      tournament: IdSchema,
      tournamentName: NameSchema,
      name: NameSchema,
      state: z.string(),
      /** The desk hides its name in the hall. */
      hidden: z.boolean(),
    }),
  ),
  /** Claims that wait for the desk. */
  claims: z.array(z.strictObject({ id: IdSchema, entrant: IdSchema, tournament: IdSchema, name: NameSchema })),
  scene: SceneSchema.nullable(),
});
export type Me = z.infer<typeof MeSchema>;

/** What needs a person at the desk now, each with where its cure is. */
export const AttentionItemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('objection'),
    match: MatchRefSchema,
    since: TimeSchema,
    names: z.tuple([z.string(), z.string()]),
  }),
  z.strictObject({
    kind: z.literal('confirmation'),
    match: MatchRefSchema,
    since: TimeSchema,
    names: z.tuple([z.string(), z.string()]),
  }),
  z.strictObject({
    kind: z.literal('no-show'),
    match: MatchRefSchema,
    since: TimeSchema,
    names: z.tuple([z.string(), z.string()]),
  }),
  z.strictObject({
    kind: z.literal('call'),
    match: MatchRefSchema,
    since: TimeSchema,
    names: z.tuple([z.string(), z.string()]),
  }),
  /** All matches of a round are decided: the next one can be drawn. */
  z.strictObject({
    kind: z.literal('round'),
    tournament: IdSchema,
    stage: z.int(),
    round: z.int(),
    name: z.string(),
    since: TimeSchema,
  }),
  /** A stage is over: the next one can be opened. */
  z.strictObject({
    kind: z.literal('stage'),
    tournament: IdSchema,
    stage: z.int(),
    name: z.string(),
    since: TimeSchema,
  }),
  /** All is played, and no rule parts those that share a place that matters. */
  z.strictObject({
    kind: z.literal('tie'),
    tournament: IdSchema,
    stage: z.int(),
    place: z.int(),
    name: z.string(),
    since: TimeSchema,
  }),
  /** All is played, and the result waits for somebody to look at it. */
  z.strictObject({
    kind: z.literal('review'),
    tournament: IdSchema,
    stage: z.int(),
    name: z.string(),
    since: TimeSchema,
  }),
  z.strictObject({
    kind: z.literal('claim'),
    claim: IdSchema,
    tournament: IdSchema,
    since: TimeSchema,
    entrant: z.string(),
    person: z.string(),
  }),
]);
export type AttentionItem = z.infer<typeof AttentionItemSchema>;
