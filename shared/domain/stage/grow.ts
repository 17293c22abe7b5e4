import type { Match, Result, Ruling } from '../model/stage.ts';
import { DERIVED } from '../model/stage.ts';
import { isSameState } from './evaluate.ts';
import { loadStage } from './stage.ts';
import type { Stage } from './stage.ts';

/** What differs between two states of a stage, in the words of `Change`. */
export interface Difference {
  readonly matches: readonly number[];
  readonly cleared: readonly Result[];
  readonly revived: readonly Result[];
}

/**
 * The stage after a ruling that other matches follow from, as a new one; the old one stays as it is.
 *
 * @param matches those that the stage had, by their ordinals, some with other sources, and new ones behind them
 */
export function growStage(stage: Stage, ruling: Ruling, matches: readonly Match[] = stage.matches): Stage {
  const entrants = ruling.kind === 'enter' ? Math.max(stage.entrants, ruling.seed) : stage.entrants;
  return loadStage(matches, entrants, stage.entries.flat(), [...stage.rulings, ruling]);
}

/** Matches that differ, those that are new included, and the entries that counted in one alone. */
export function compareStages(before: Stage, after: Stage): Difference {
  const matches: number[] = [];
  const cleared: Result[] = [];
  const revived: Result[] = [];
  for (const { no } of after.matches) {
    const former = before.states[no - 1];
    const next = after.states[no - 1];
    if (next === undefined || (former !== undefined && isSameState(former, next))) continue;
    matches.push(no);
    if (former?.result === next.result) continue;
    if (isEntered(former?.result)) cleared.push(former.result);
    if (isEntered(next.result)) revived.push(next.result);
  }
  return { matches, cleared, revived };
}

function isEntered(result: Result | undefined): result is Result {
  return result !== undefined && result.id !== DERIVED;
}
