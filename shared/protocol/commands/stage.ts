import { z } from 'zod';
import { declareCommand } from '../define.ts';
import { DoneSchema, IdSchema } from '../dto/common.ts';

const StageRefSchema = z.strictObject({ tournament: IdSchema, stage: z.int().min(1).max(99) });
const RoundRefSchema = StageRefSchema.extend({ round: z.int().min(1).max(99) });

export const stageDrawRound = declareCommand({
  name: 'stage.drawRound',
  role: 'organizer',
  audit: 'stage.round-drawn',
  summary: 'Draw a round from the standings before it. It names the round, so that two desks draw one and not two.',
  input: RoundRefSchema,
  output: z.strictObject({ matches: z.int() }),
});

export const stageTakeRoundBack = declareCommand({
  name: 'stage.takeRoundBack',
  backUpFirst: () => true,
  role: 'organizer',
  audit: 'stage.round-taken-back',
  summary: 'Take the last drawn round back while nothing was entered in it, to draw it again.',
  input: RoundRefSchema,
  output: DoneSchema,
});

export const stageOpen = declareCommand({
  name: 'stage.open',
  role: 'organizer',
  audit: 'stage.opened',
  summary:
    'Open the next stage with those that go on. With the fingerprint of the preview it refuses when others would go on by now.',
  input: StageRefSchema.extend({ fingerprint: z.string().optional() }),
  output: z.strictObject({ entrants: z.int(), matches: z.int() }),
});

export const stageTakeBack = declareCommand({
  name: 'stage.takeBack',
  backUpFirst: () => true,
  role: 'organizer',
  audit: 'stage.taken-back',
  summary: 'Take the last stage back while nothing was entered in it, to open it again with those that go on by now.',
  input: StageRefSchema,
  output: DoneSchema,
});

export const stageDecideTie = declareCommand({
  name: 'stage.decideTie',
  role: 'organizer',
  audit: 'stage.tie-decided',
  summary: 'The order of entrants that no rule parts, best first; it counts while just these are tied.',
  input: StageRefSchema.extend({
    order: z.array(z.int().min(1).max(4096)).min(2).max(4096),
    note: z.string().trim().max(300).optional(),
  }),
  output: z.strictObject({ ruling: z.int() }),
});

export const stageReset = declareCommand({
  name: 'stage.reset',
  role: 'organizer',
  audit: 'stage.reset',
  summary:
    'Put a stage aside with those after it, to make it anew: the first one from the list of entrants, a later one from those that go on. Nothing is lost; `stage.bringBack` takes it back.',
  input: StageRefSchema.extend({ note: z.string().trim().max(300).optional(), fingerprint: z.string() }),
  output: z.strictObject({ archive: z.int(), stages: z.int(), results: z.int() }),
});

export const stageBringBack = declareCommand({
  name: 'stage.bringBack',
  role: 'organizer',
  audit: 'stage.brought-back',
  summary: 'Bring stages back that were reset, with all that they had; what stands in their place is put aside.',
  input: z.strictObject({ tournament: IdSchema, archive: z.int().min(1), fingerprint: z.string() }),
  output: DoneSchema,
});
