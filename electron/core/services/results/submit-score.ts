import { matchSubmitScore } from '#shared/protocol/commands/match.ts';
import {
  insertSubmission,
  listSubmissions,
  type SubmissionRow,
  updateSubmission,
} from '../../db/queries/submissions.ts';
import type { Tx } from '../../db/schema.ts';
import type { NewEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import type { Ctx } from '../../operations/context.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { canSubmitScore, slotOf } from '../../policies/match.ts';
import { type LoadedMatch, loadMatch, subjectOf } from '../matches/load-match.ts';
import { moveMatch } from '../matches/write-match.ts';
import { countScore, requirePossible } from './count-score.ts';
import { announceSubmission, readGames, sameGames, toSubmissionDto } from './submission-dto.ts';

/** When both sides entered the same score it counts at once; unequal scores go to the desk. */
export const submitScore = defineCommand(matchSubmitScore, {
  load: (tx, input) => loadMatch(tx, input.match),
  policy: canSubmitScore,
  async run(ctx, tx, loaded, input) {
    const slot = slotOf(ctx.actor, loaded);
    if (slot === null) throw new AppError('match.not_yours');
    requirePossible(loaded, input.games);
    const { match, ref } = loaded;
    const open = (await listSubmissions(tx, match.stage_id, match.no)).filter((row) => row.state === 'open');
    const replaced = open.filter((row) => row.slot === slot);
    for (const row of replaced) await updateSubmission(tx, row.id, { state: 'withdrawn', updated_at: ctx.now });
    const row = await insertSubmission(tx, {
      stage_id: match.stage_id,
      match_no: match.no,
      slot,
      field_a: match.occupant_a,
      field_b: match.occupant_b,
      games: JSON.stringify(input.games),
      state: 'open',
      reason: null,
      created_at: ctx.now,
      updated_at: ctx.now,
    });
    const other = open.find((candidate) => candidate.slot !== slot);
    const { events, state } = await weigh(ctx, tx, loaded, row, other);
    return {
      answer: { submission: toSubmissionDto(ref, { ...row, state }), decided: state === 'accepted' },
      events,
      change: { subject: subjectOf(ref), after: { submission: row.id, slot, games: input.games, state } },
    };
  },
});

/** What one submission makes of the match, beside the other side's if there is one. */
async function weigh(
  ctx: Ctx,
  tx: Tx,
  loaded: LoadedMatch,
  row: SubmissionRow,
  other: SubmissionRow | undefined,
): Promise<{ state: SubmissionRow['state']; events: [NewEvent, ...NewEvent[]] }> {
  if (other === undefined) {
    const events = await moveMatch(ctx, tx, loaded, 'submitted');
    return { state: 'open', events: [...events, announceSubmission(loaded, row)] };
  }
  const games = readGames(row.games);
  const equal = sameGames(games, readGames(other.games));
  const state = equal ? 'accepted' : 'objected';
  for (const { id } of [row, other]) await updateSubmission(tx, id, { state, updated_at: ctx.now });
  const events = equal
    ? (await countScore(ctx, tx, loaded, games, 'players')).events
    : await moveMatch(ctx, tx, loaded, 'disputed');
  return {
    state,
    events: [...events, announceSubmission(loaded, { ...other, state }), announceSubmission(loaded, { ...row, state })],
  };
}
