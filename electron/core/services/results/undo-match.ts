import { at } from '#shared/lib/at.ts';
import { matchUndo } from '#shared/protocol/commands/match.ts';
import { getMatch } from '../../db/queries/matches.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { canChangeMatch } from '../../policies/match.ts';
import { loadMatch, subjectOf } from '../matches/load-match.ts';
import { enterResult } from '../stages/enter.ts';
import { toMatchRow } from '../stages/match-row.ts';
import { requireForeseen } from './consequence.ts';
import { toResult } from './to-result.ts';

/** Adopts what counted before the newest entry. `result` names that entry, so that nobody undoes what another desk did meanwhile. */
export const undoMatch = defineCommand(matchUndo, {
  load: (tx, input) => loadMatch(tx, input.match),
  policy: canChangeMatch,
  async run(ctx, tx, loaded, input) {
    const live = await ctx.host.stages.take(ctx, tx, loaded.stage);
    const newest = at(live.stage.entries, loaded.match.no - 1).at(-1);
    if (newest?.id !== input.result) throw new AppError('match.changed_meanwhile');
    const entered = await enterResult(ctx, tx, live, toResult(live, loaded, { kind: 'undo' }), { by: 'desk' });
    requireForeseen(entered, input.fingerprint);
    const { id, change, events } = entered;
    const match = await getMatch(tx, live.id, loaded.match.no);
    if (match === undefined) throw new AppError('match.not_found');
    return {
      answer: { row: toMatchRow(match), revived: change.revived.length },
      events,
      change: {
        subject: subjectOf(loaded.ref),
        before: { result: newest.id },
        after: { result: id, revived: change.revived.map((revived) => revived.id) },
      },
    };
  },
});
