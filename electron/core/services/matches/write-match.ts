import { matchMoves } from '#shared/domain/state/match.ts';
import type { MatchStateDto } from '#shared/protocol/dto/match.ts';
import { topics } from '#shared/protocol/topics.ts';
import { type MatchValues, updateMatch } from '../../db/queries/matches.ts';
import type { Tx } from '../../db/schema.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import { unwrap } from '../../infra/app-error.ts';
import type { Ctx } from '../../operations/context.ts';
import { stateIndex, stateOf } from '../../db/match-state.ts';
import { toMatchRow } from '../stages/match-row.ts';
import { listPeopleOf, type LoadedMatch } from './load-match.ts';

/** Moves a match by the table of allowed moves, and tells the hall, the desk and those who play. */
export async function moveMatch(
  ctx: Ctx,
  tx: Tx,
  loaded: LoadedMatch,
  to: MatchStateDto,
  extra: Partial<Pick<MatchValues, 'station' | 'call_until'>> = {},
): Promise<[NewEvent, ...NewEvent[]]> {
  const { ref, match } = loaded;
  unwrap(matchMoves.move(stateOf(match), to));
  const values = { ...extra, state: stateIndex(to), state_at: ctx.now, version: match.version + 1 };
  await updateMatch(tx, match.stage_id, match.no, values);
  const people = listPeopleOf(loaded);
  return [
    newEvent('matches.changed', [topics.tournament(ref.tournament)], {
      stage: ref.stage,
      rows: [toMatchRow({ ...match, ...values })],
    }),
    newEvent('attention.changed', [topics.tournamentStaff(ref.tournament)], {}),
    ...people.map((person) => newEvent('person.changed', [topics.person(person)], {})),
  ];
}
