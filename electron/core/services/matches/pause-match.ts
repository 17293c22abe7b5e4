import { matchPause } from '#shared/protocol/commands/match.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { canPauseMatch } from '../../policies/match.ts';
import { stateOf } from '../../db/match-state.ts';
import { loadMatch, subjectOf } from './load-match.ts';
import { moveMatch } from './write-match.ts';

export const pauseMatch = defineCommand(matchPause, {
  load: (tx, input) => loadMatch(tx, input.match),
  policy: canPauseMatch,
  async run(ctx, tx, loaded, input) {
    const to = input.paused ? 'paused' : 'live';
    return {
      answer: DONE,
      events: await moveMatch(ctx, tx, loaded, to),
      change: { subject: subjectOf(loaded.ref), before: { state: stateOf(loaded.match) }, after: { state: to } },
    };
  },
});
