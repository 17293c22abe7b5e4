import { matchWithdrawScore } from '#shared/protocol/commands/match.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { updateSubmission } from '../../db/queries/submissions.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { canWithdrawScore } from '../../policies/match.ts';
import { subjectOf } from '../matches/load-match.ts';
import { moveMatch } from '../matches/write-match.ts';
import { loadSubmission } from './load-submission.ts';
import { announceSubmission } from './submission-dto.ts';

export const withdrawScore = defineCommand(matchWithdrawScore, {
  load: (tx, input) => loadSubmission(tx, input.match, input.submission),
  policy: canWithdrawScore,
  async run(ctx, tx, { loaded, submission }) {
    await updateSubmission(tx, submission.id, { state: 'withdrawn', updated_at: ctx.now });
    const events = await moveMatch(ctx, tx, loaded, 'live');
    return {
      answer: DONE,
      events: [...events, announceSubmission(loaded, { ...submission, state: 'withdrawn' })],
      change: { subject: subjectOf(loaded.ref), before: { submission: submission.id }, after: { state: 'live' } },
    };
  },
});
