import { getCountingResult } from '#shared/domain/stage/index.ts';
import { matchChange } from '#shared/protocol/commands/match.ts';
import { getMatch } from '../../db/queries/matches.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { canChangeMatch } from '../../policies/match.ts';
import { loadMatch, subjectOf } from '../matches/load-match.ts';
import { enterResult } from '../stages/enter.ts';
import { toMatchRow } from '../stages/match-row.ts';
import { requireForeseen } from './consequence.ts';
import { toResult } from './to-result.ts';

/** The desk enters, overrides, forfeits or resets, in one step with all that follows; `match.undo` takes it back. */
export const changeMatch = defineCommand(matchChange, {
  load: (tx, input) => loadMatch(tx, input.match),
  policy: canChangeMatch,
  async run(ctx, tx, loaded, input) {
    const live = await ctx.host.stages.take(ctx, tx, loaded.stage);
    const before = getCountingResult(live.stage, loaded.match.no);
    const result = toResult(live, loaded, input.change);
    const entered = await enterResult(ctx, tx, live, result, { by: 'desk', note: input.note });
    requireForeseen(entered, input.fingerprint);
    const { id, change, events } = entered;
    const match = await getMatch(tx, live.id, loaded.match.no);
    if (match === undefined) throw new AppError('match.not_found');
    return {
      answer: { row: toMatchRow(match), result: id, cleared: change.cleared.length },
      events,
      change: {
        subject: subjectOf(loaded.ref),
        before:
          before === undefined
            ? null
            : { result: before.id, winner: before.winner, games: before.games, kind: before.kind },
        after: {
          result: id,
          winner: result.winner,
          games: result.games,
          kind: result.kind,
          cleared: change.cleared.map((cleared) => cleared.id),
          revived: change.revived.map((revived) => revived.id),
        },
      },
    };
  },
});
