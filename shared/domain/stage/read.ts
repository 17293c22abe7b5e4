import { at } from '#shared/lib/at.ts';
import type { Occupant, Phase, Result } from '../model/stage.ts';
import type { Stage } from './stage.ts';

/** Where the match stands. `no` as everywhere: the ordinal from 1; an unknown one throws. */
export function getPhase(stage: Stage, no: number): Phase {
  return at(stage.states, no - 1).phase;
}

/** Who stands in the two slots: seeds, OPEN or NOBODY. */
export function getOccupants(stage: Stage, no: number): readonly [Occupant, Occupant] {
  return at(stage.states, no - 1).occupants;
}

/** The result that counts: an entry, or the forfeit (id DERIVED) of an entrant that is out; undefined while open. */
export function getCountingResult(stage: Stage, no: number): Result | undefined {
  return at(stage.states, no - 1).result;
}

/** Who takes a place in the match, 1 its winner and 2 its loser: a seed, OPEN or NOBODY. */
export function getPlaced(stage: Stage, no: number, place: 1 | 2): Occupant {
  const { winner, loser } = at(stage.states, no - 1);
  return place === 1 ? winner : loser;
}

/** True when no match waits for anything any more. */
export function isComplete(stage: Stage): boolean {
  return stage.states.every(({ phase }) => phase !== 'waiting' && phase !== 'ready');
}
