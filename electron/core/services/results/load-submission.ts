import type { MatchRef } from '#shared/protocol/dto/common.ts';
import { getSubmission, type SubmissionRow } from '../../db/queries/submissions.ts';
import type { Reader } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import { type LoadedMatch, loadMatch } from '../matches/load-match.ts';

export async function loadSubmission(
  db: Reader,
  ref: MatchRef,
  id: number,
): Promise<{ loaded: LoadedMatch; submission: SubmissionRow }> {
  const loaded = await loadMatch(db, ref);
  const submission = await getSubmission(db, id);
  if (submission?.stage_id !== loaded.match.stage_id || submission.match_no !== loaded.match.no)
    throw new AppError('submission.not_found');
  return { loaded, submission };
}
