import { at } from '#shared/lib/at.ts';
import { DERIVED, OPEN } from '../model/stage.ts';
import type { Result, Ruling } from '../model/stage.ts';
import { dropEntry, keepEntry } from './entries.ts';
import { evaluateMatch, isSameState } from './evaluate.ts';
import { foldAbsent } from './fold.ts';
import { listReaders } from './readers.ts';
import { listDifferent, listDifferentSeeds, pickInForce, readRulings } from './rulings.ts';
import type { RulingsInForce } from './rulings.ts';
import type { MatchState, Stage } from './stage.ts';

/** What one entry did to a stage. */
export interface Change {
  /** Ordinals, rising, of matches whose occupants, phase or counting result changed. */
  readonly matches: readonly number[];
  /** Entries about other matches that stop counting, because their entrants changed. What a preview shows. */
  readonly cleared: readonly Result[];
  /** Entries about other matches that count again. */
  readonly revived: readonly Result[];
  readonly journal: Journal;
}

/** What `revertChange` puts back. */
interface Journal {
  readonly version: number;
  readonly entry: { readonly result: Result } | { readonly ruling: Ruling; readonly before: RulingsInForce };
  readonly before: readonly { readonly no: number; readonly state: MatchState }[];
}

/**
 * Enters a result in place and follows it along the out-edges. A result made for other occupants than stand in the
 * match now is kept and does not count (yet).
 */
export function applyResult(stage: Stage, result: Result): Change {
  keepEntry(stage, result);
  return settle(stage, [result.match], { result }, result.match);
}

/**
 * Enters a ruling in place. A late entry only where the stage has a seed for it already; one that makes the stage grow
 * is `growStage`'s.
 */
export function applyRuling(stage: Stage, ruling: Ruling): Change {
  const before = pickInForce(stage);
  stage.rulings.push(ruling);
  Object.assign(stage, readRulings(stage.rulings));
  stage.folded = foldAbsent(stage).away;
  return settle(stage, listRuled(stage, before), { ruling, before });
}

/**
 * Takes the last change back, so that a preview is apply and revert. Throws when `change` is not the last one in
 * force on this stage.
 */
export function revertChange(stage: Stage, change: Change): void {
  const { version, entry, before } = change.journal;
  if (version !== stage.version) throw new Error(`change ${version} is not the last one, ${stage.version} is`);
  for (const { no, state } of before) stage.states[no - 1] = state;
  if ('result' in entry) {
    dropEntry(stage, entry.result);
  } else {
    stage.rulings.pop();
    Object.assign(stage, entry.before);
    stage.folded = foldAbsent(stage).away;
  }
  stage.version--;
}

/** Derives the pending matches again, in playing order, and whatever reads them; each at most once, as edges only lead on. */
function settle(stage: Stage, pending: number[], entry: Journal['entry'], own?: number): Change {
  const before: { no: number; state: MatchState }[] = [];
  const matches: number[] = [];
  const cleared: Result[] = [];
  const revived: Result[] = [];
  while (pending.length > 0) {
    const no = takeFirst(stage, pending);
    const former = at(stage.states, no - 1);
    const next = evaluateMatch(stage, at(stage.matches, no - 1));
    if (isSameState(former, next)) continue;
    stage.states[no - 1] = next;
    before.push({ no, state: former });
    matches.push(no);
    if (no !== own && former.result !== next.result) {
      if (isEntered(former.result)) cleared.push(former.result);
      if (isEntered(next.result)) revived.push(next.result);
    }
    if (isSeenBelow(former, next)) {
      for (const reader of listReaders(stage.readers, no)) if (!pending.includes(reader)) pending.push(reader);
    }
  }
  if (stage.turns !== undefined) matches.sort((a, b) => a - b);
  return { matches, cleared, revived, journal: { version: ++stage.version, entry, before } };
}

/** Few are pending at a time (a path to the final and one to the losers' final), so a heap would not pay. */
function takeFirst({ turns }: Stage, pending: number[]): number {
  const turnOf = (index: number): number =>
    turns === undefined ? at(pending, index) : (turns[at(pending, index) - 1] ?? 0);
  let first = 0;
  for (let i = 1; i < pending.length; i++) if (turnOf(i) < turnOf(first)) first = i;
  const no = at(pending, first);
  pending[first] = at(pending, pending.length - 1);
  pending.pop();
  return no;
}

function isEntered(result: Result | undefined): result is Result {
  return result !== undefined && result.id !== DERIVED;
}

/** Whether readers can tell the difference. Occupants matter too: the reset asks in which slot the winner stood. */
function isSeenBelow(a: MatchState, b: MatchState): boolean {
  if (a.winner !== b.winner || a.loser !== b.loser) return true;
  return b.winner !== OPEN && (a.occupants[0] !== b.occupants[0] || a.occupants[1] !== b.occupants[1]);
}

/** Matches that a change of rulings can touch: of the seeds that went, came or changed hands, and the resets. */
function listRuled(stage: Stage, before: RulingsInForce): number[] {
  const seeds = listDifferentSeeds(stage, before);
  const resets = listDifferent(stage.waived, before.waived);
  const touched = stage.matches.filter(({ no, slots, seats }) => {
    const { occupants } = at(stage.states, no - 1);
    // Behind a seed that was absent nobody stood: there the source tells.
    const isOwn = slots.some((source) => source.kind === 'seed' && seeds.has(source.seed));
    const isIn = isOwn || seeds.has(occupants[0]) || seeds.has(occupants[1]);
    return isIn || resets.includes(no) || seats?.some((seed) => seeds.has(seed)) === true;
  });
  return touched.map(({ no }) => no);
}
