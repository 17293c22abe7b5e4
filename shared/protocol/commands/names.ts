import { declareCommand } from '../define.ts';
import { OwnWordsSchema } from '../dto/names.ts';

export const namesUpdate = declareCommand({
  name: 'names.update',
  role: 'organizer',
  audit: 'host.names-changed',
  summary:
    'Set the words that names may not have beside those that come with the program, and those of these that they may.',
  input: OwnWordsSchema,
  output: OwnWordsSchema,
});
