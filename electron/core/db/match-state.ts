import { MATCH_STATES, type MatchStateDto } from '#shared/protocol/dto/match.ts';
import type { Row } from './schema.ts';

/** The store keeps a match's state as its index in MATCH_STATES, as the wire does. */
export function stateOf(match: Pick<Row<'match'>, 'state'>): MatchStateDto {
  const state = MATCH_STATES[match.state];
  if (state === undefined) throw new RangeError(`no match state ${match.state}`);
  return state;
}

export function stateIndex(state: MatchStateDto): number {
  return MATCH_STATES.indexOf(state);
}
