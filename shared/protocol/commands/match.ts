import { z } from 'zod';
import { declareCommand } from '../define.ts';
import { DoneSchema, GameSchema, GamesSchema, MatchRefSchema } from '../dto/common.ts';
import { MatchRowSchema, SubmissionDtoSchema } from '../dto/match.ts';
import { MatchChangeSchema } from '../dto/ruling.ts';

const NoteSchema = z.string().trim().max(300);

export const matchCall = declareCommand({
  name: 'match.call',
  role: 'referee',
  audit: 'match.called',
  summary: 'Ask the two entrants to come to a station within some minutes (default 5). Calling again moves the call.',
  input: z.strictObject({
    match: MatchRefSchema,
    station: z.string().trim().min(1).max(20),
    minutes: z.int().min(1).max(60).optional(),
  }),
  output: DoneSchema,
});

export const matchWithdrawCall = declareCommand({
  name: 'match.withdrawCall',
  role: 'referee',
  audit: 'match.call-withdrawn',
  summary: 'Take a call back; the station is free again.',
  input: z.strictObject({ match: MatchRefSchema }),
  output: DoneSchema,
});

export const matchStart = declareCommand({
  name: 'match.start',
  role: 'referee',
  audit: 'match.started',
  summary: 'The match is being played.',
  input: z.strictObject({ match: MatchRefSchema }),
  output: DoneSchema,
});

export const matchPause = declareCommand({
  name: 'match.pause',
  role: 'referee',
  audit: 'match.paused',
  summary: 'Pause a live match, or go on with a paused one.',
  input: z.strictObject({ match: MatchRefSchema, paused: z.boolean() }),
  output: DoneSchema,
});

export const matchLiveScore = declareCommand({
  name: 'match.liveScore',
  role: 'player',
  audit: 'match.live-score',
  summary:
    'The score so far of a match that is live, by a player of it or the desk: games won, or the score of a single game. It decides nothing.',
  input: z.strictObject({ match: MatchRefSchema, score: GameSchema }),
  output: DoneSchema,
});

export const matchSubmitScore = declareCommand({
  name: 'match.submitScore',
  role: 'player',
  audit: 'match.score-submitted',
  summary:
    'A player of the match enters the score. When both sides entered the same it counts at once; unequal goes to the desk.',
  input: z.strictObject({ match: MatchRefSchema, games: GamesSchema.min(1) }),
  output: z.strictObject({ submission: SubmissionDtoSchema, decided: z.boolean() }),
});

export const matchConfirmScore = declareCommand({
  name: 'match.confirmScore',
  role: 'player',
  audit: 'match.score-confirmed',
  summary: 'The other side, or the desk, confirms a submitted score; it counts at once.',
  input: z.strictObject({ match: MatchRefSchema, submission: z.int() }),
  output: DoneSchema,
});

export const matchObjectScore = declareCommand({
  name: 'match.objectScore',
  role: 'player',
  audit: 'match.score-objected',
  summary: 'The other side objects to a submitted score; the match waits for the desk.',
  input: z.strictObject({ match: MatchRefSchema, submission: z.int(), reason: z.string().trim().min(1).max(300) }),
  output: DoneSchema,
});

export const matchWithdrawScore = declareCommand({
  name: 'match.withdrawScore',
  role: 'player',
  audit: 'match.score-withdrawn',
  summary: 'The side that submitted takes its score back while nobody answered it.',
  input: z.strictObject({ match: MatchRefSchema, submission: z.int() }),
  output: DoneSchema,
});

export const matchChange = declareCommand({
  name: 'match.change',
  role: 'referee',
  audit: 'match.changed',
  summary:
    'The desk enters, overrides, forfeits or resets, in one step with all that follows. With a fingerprint of the preview it refuses when the consequence would differ by now; a change that clears results needs one.',
  input: z.strictObject({
    match: MatchRefSchema,
    change: MatchChangeSchema,
    fingerprint: z.string().optional(),
    note: NoteSchema.optional(),
  }),
  output: z.strictObject({ row: MatchRowSchema, result: z.int(), cleared: z.int() }),
});

export const matchUndo = declareCommand({
  name: 'match.undo',
  role: 'referee',
  audit: 'match.undone',
  summary: 'Adopt what counted before the newest entry of the match; results that it cleared count again.',
  input: z.strictObject({ match: MatchRefSchema, result: z.int(), fingerprint: z.string().optional() }),
  output: z.strictObject({ row: MatchRowSchema, revived: z.int() }),
});

export const matchWaiveReset = declareCommand({
  name: 'match.waiveReset',
  role: 'organizer',
  audit: 'match.reset-waived',
  summary: 'The bracket reset is not played: who won the first final is champion. `waived: false` takes it back.',
  input: z.strictObject({ match: MatchRefSchema, waived: z.boolean() }),
  output: DoneSchema,
});
