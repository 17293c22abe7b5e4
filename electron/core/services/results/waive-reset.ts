import { at } from '#shared/lib/at.ts';
import { matchWaiveReset } from '#shared/protocol/commands/match.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { stateOf } from '../../db/match-state.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requirePlaying } from '../../policies/tournament.ts';
import { loadMatch, subjectOf } from '../matches/load-match.ts';
import { enterRuling } from '../stages/enter.ts';
import { requireForeseen } from './consequence.ts';
import { findRuling } from './rulings.ts';

/** The hall closes at midnight and both agree: the reset is not played, who won the first final is champion. */
export const waiveReset = defineCommand(matchWaiveReset, {
  load: (tx, input) => loadMatch(tx, input.match),
  policy(_actor, { tournament, match }, input) {
    requirePlaying(tournament);
    if (match.played_if === 0) throw new AppError('match.not_a_reset');
    // A reset that was played is taken back first, with the preview of what that clears.
    if (input.waived && ['completed', 'forfeited'].includes(stateOf(match)))
      throw new AppError('match.already_decided');
  },
  async run(ctx, tx, loaded, input) {
    const live = await ctx.host.stages.take(ctx, tx, loaded.stage);
    const { no } = at(live.stage.matches, loaded.match.no - 1);
    const inForce = findRuling(live, (ruling) => ruling.kind === 'waive' && ruling.match === no);
    if (input.waived === (inForce !== undefined))
      throw new AppError(input.waived ? 'match.already_waived' : 'match.not_waived');
    const ruling =
      inForce === undefined
        ? ({ kind: 'waive', match: no } as const)
        : ({ kind: 'revoke', ruling: inForce.id } as const);
    const entered = await enterRuling(ctx, tx, live, ruling);
    requireForeseen(entered, undefined);
    const { id, events } = entered;
    return {
      answer: DONE,
      events,
      change: {
        subject: subjectOf(loaded.ref),
        before: { waived: !input.waived },
        after: { waived: input.waived, ruling: id },
      },
    };
  },
});
