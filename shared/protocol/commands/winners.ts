import { z } from 'zod';
import { declareCommand } from '../define.ts';
import { IdSchema } from '../dto/common.ts';
import { PlaceGroupsSchema } from '../dto/winners.ts';

const NoteSchema = z.string().trim().max(300);
const RulingSchema = z.strictObject({ ruling: z.int() });

export const winnersDecide = declareCommand({
  name: 'winners.decide',
  role: 'organizer',
  audit: 'winners.tie-decided',
  summary:
    'Decide the places of entrants that share one that matters and that no rule parts; it counts while just these are tied.',
  input: z.strictObject({ tournament: IdSchema, groups: PlaceGroupsSchema, note: NoteSchema.optional() }),
  output: RulingSchema,
  // Up to 4,096 ids.
  maxBytes: 256 * 1024,
});

export const winnersConfirm = declareCommand({
  name: 'winners.confirm',
  role: 'organizer',
  audit: 'winners.confirmed',
  summary:
    'Let a result stand that waited for a review, with a note why. Refused when the result is another by now than the one that was looked at.',
  input: z.strictObject({ tournament: IdSchema, fingerprint: z.string().max(60), note: NoteSchema.min(1) }),
  output: RulingSchema,
});

export const winnersTakeBack = declareCommand({
  name: 'winners.takeBack',
  role: 'organizer',
  audit: 'winners.ruling-taken-back',
  summary: 'Take a decision about a tie, or a confirmation, back.',
  input: z.strictObject({ tournament: IdSchema, ruling: z.int() }),
  output: RulingSchema,
});
