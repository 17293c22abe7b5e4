import { keyName } from '#shared/domain/entrants/index.ts';
import { matchCall } from '#shared/protocol/commands/match.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import { listMatchesInStates } from '../../db/queries/matches.ts';
import type { Tx } from '../../db/schema.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { canRunMatch } from '../../policies/match.ts';
import { stateOf } from '../../db/match-state.ts';
import { listPeopleOf, type LoadedMatch, loadMatch, subjectOf } from './load-match.ts';
import { moveMatch } from './write-match.ts';

const DEFAULT_MINUTES = 5;

/** Asks those who play to a station. A station holds one match at a time, whichever desk calls. */
export const callMatch = defineCommand(matchCall, {
  load: (tx, input) => loadMatch(tx, input.match),
  policy: canRunMatch,
  async run(ctx, tx, loaded, input) {
    await requireStationFree(tx, loaded, input.station);
    const until = ctx.now + (input.minutes ?? DEFAULT_MINUTES) * 60_000;
    const events = await moveMatch(ctx, tx, loaded, 'called', { station: input.station, call_until: until });
    const calls = listPeopleOf(loaded).map((person) =>
      newEvent('person.called', [topics.person(person)], { match: loaded.ref, station: input.station, until }),
    );
    return {
      answer: DONE,
      events: [...events, ...calls],
      change: {
        subject: subjectOf(loaded.ref),
        before: { state: stateOf(loaded.match), station: loaded.match.station },
        after: { state: 'called', station: input.station, until },
      },
    };
  },
});

async function requireStationFree(tx: Tx, { match }: LoadedMatch, station: string): Promise<void> {
  const busy = await listMatchesInStates(tx, ['called', 'checked_in', 'live', 'paused', 'submitted', 'disputed']);
  // 'PC 1' and 'pc 1' are one table.
  const wanted = keyName(station);
  const holder = busy.find(
    (other) => keyName(other.station) === wanted && (other.stage_id !== match.stage_id || other.no !== match.no),
  );
  if (holder !== undefined) throw new AppError('station.in_use', { details: { station, match: holder.no } });
}
