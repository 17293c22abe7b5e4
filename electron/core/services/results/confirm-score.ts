import { matchConfirmScore } from '#shared/protocol/commands/match.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { updateSubmission } from '../../db/queries/submissions.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { canAnswerScore, slotOf } from '../../policies/match.ts';
import { subjectOf } from '../matches/load-match.ts';
import { countScore } from './count-score.ts';
import { loadSubmission } from './load-submission.ts';
import { announceSubmission, readGames } from './submission-dto.ts';

export const confirmScore = defineCommand(matchConfirmScore, {
  load: (tx, input) => loadSubmission(tx, input.match, input.submission),
  policy: canAnswerScore,
  async run(ctx, tx, { loaded, submission }) {
    await updateSubmission(tx, submission.id, { state: 'accepted', updated_at: ctx.now });
    const by = slotOf(ctx.actor, loaded) === null ? 'desk' : 'players';
    const { events, id, rows } = await countScore(ctx, tx, loaded, readGames(submission.games), by);
    return {
      answer: DONE,
      events: [...events, announceSubmission(loaded, { ...submission, state: 'accepted' })],
      change: {
        subject: subjectOf(loaded.ref),
        before: { submission: submission.id },
        after: { result: id, by, changed: rows.length },
      },
    };
  },
});
