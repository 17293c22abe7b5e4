import { matchStart } from '#shared/protocol/commands/match.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { canStartMatch } from '../../policies/match.ts';
import { stateOf } from '../../db/match-state.ts';
import { loadMatch, subjectOf } from './load-match.ts';
import { moveMatch } from './write-match.ts';

export const startMatch = defineCommand(matchStart, {
  load: (tx, input) => loadMatch(tx, input.match),
  policy: canStartMatch,
  async run(ctx, tx, loaded) {
    return {
      answer: DONE,
      events: await moveMatch(ctx, tx, loaded, 'live', { call_until: 0 }),
      change: { subject: subjectOf(loaded.ref), before: { state: stateOf(loaded.match) }, after: { state: 'live' } },
    };
  },
});
