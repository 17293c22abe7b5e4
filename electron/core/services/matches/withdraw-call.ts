import { matchWithdrawCall } from '#shared/protocol/commands/match.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { canRunMatch } from '../../policies/match.ts';
import { stateOf } from '../../db/match-state.ts';
import { loadMatch, subjectOf } from './load-match.ts';
import { moveMatch } from './write-match.ts';

export const withdrawCall = defineCommand(matchWithdrawCall, {
  load: (tx, input) => loadMatch(tx, input.match),
  policy(actor, loaded) {
    canRunMatch(actor, loaded);
    if (stateOf(loaded.match) !== 'called') throw new AppError('match.not_called');
  },
  async run(ctx, tx, loaded) {
    const events = await moveMatch(ctx, tx, loaded, 'ready', { station: '', call_until: 0 });
    const notices = loaded.sides.flatMap((side) =>
      side === undefined || side.person === null
        ? []
        : [newEvent('person.called', [topics.person(side.person)], { match: loaded.ref, station: '', until: 0 })],
    );
    return {
      answer: DONE,
      events: [...events, ...notices],
      change: {
        subject: subjectOf(loaded.ref),
        before: { state: 'called', station: loaded.match.station },
        after: { state: 'ready' },
      },
    };
  },
});
