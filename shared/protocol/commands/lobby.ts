import { z } from 'zod';
import { declareCommand } from '../define.ts';
import { MatchRefSchema } from '../dto/common.ts';
import { LobbyEntrySchema } from '../dto/lobby.ts';
import { MatchRowSchema } from '../dto/match.ts';

export const lobbyEnterResult = declareCommand({
  name: 'lobby.enterResult',
  role: 'referee',
  audit: 'lobby.result-entered',
  summary:
    'The desk enters how a lobby ended for each of its seats, or enters it anew; match.undo and match.change (reset) take it back.',
  input: z.strictObject({
    match: MatchRefSchema,
    entries: z.array(LobbyEntrySchema).min(1).max(100),
    note: z.string().trim().max(300).optional(),
  }),
  output: z.strictObject({ row: MatchRowSchema, result: z.int() }),
});
