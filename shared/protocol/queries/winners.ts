import { z } from 'zod';
import { declareQuery } from '../define.ts';
import { IdSchema } from '../dto/common.ts';
import { PlaceGroupsSchema, WinnersDtoSchema } from '../dto/winners.ts';

export const winnersGet = declareQuery({
  name: 'winners.get',
  role: 'spectator',
  cost: 'point',
  summary: 'Who won with every rule that was asked and its numbers; or what has to happen before that is known.',
  input: z.strictObject({ tournament: IdSchema }),
  output: WinnersDtoSchema,
});

export const winnersPreview = declareQuery({
  name: 'winners.preview',
  role: 'organizer',
  cost: 'point',
  maxBytes: 256 * 1024,
  summary: 'What a decision about a tie would make of the places.',
  input: z.strictObject({ tournament: IdSchema, groups: PlaceGroupsSchema }),
  output: WinnersDtoSchema,
});
