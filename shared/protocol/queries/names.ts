import { z } from 'zod';
import { declareQuery } from '../define.ts';
import { OwnWordsSchema } from '../dto/names.ts';

export const namesGet = declareQuery({
  name: 'names.get',
  role: 'organizer',
  cost: 'point',
  summary: 'The words that were added to the word list for names, and those that were taken out of it.',
  input: z.strictObject({}),
  output: OwnWordsSchema,
});
