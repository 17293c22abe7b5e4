import { matchObjectScore } from '#shared/protocol/commands/match.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { updateSubmission } from '../../db/queries/submissions.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { canAnswerScore } from '../../policies/match.ts';
import { subjectOf } from '../matches/load-match.ts';
import { moveMatch } from '../matches/write-match.ts';
import { loadSubmission } from './load-submission.ts';
import { announceSubmission } from './submission-dto.ts';

/** The match waits for the desk, and blocks what follows from it. */
export const objectScore = defineCommand(matchObjectScore, {
  load: (tx, input) => loadSubmission(tx, input.match, input.submission),
  policy: canAnswerScore,
  async run(ctx, tx, { loaded, submission }, input) {
    await updateSubmission(tx, submission.id, { state: 'objected', reason: input.reason, updated_at: ctx.now });
    const events = await moveMatch(ctx, tx, loaded, 'disputed');
    return {
      answer: DONE,
      events: [...events, announceSubmission(loaded, { ...submission, state: 'objected', reason: input.reason })],
      change: { subject: subjectOf(loaded.ref), before: { submission: submission.id }, after: { state: 'disputed' } },
    };
  },
});
