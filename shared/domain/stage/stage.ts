import type { Match, Occupant, Phase, Result, Ruling } from '../model/stage.ts';
import { evaluateMatch, UNTOUCHED } from './evaluate.ts';
import { foldAbsent } from './fold.ts';
import { keepEntry } from './entries.ts';
import { readOrder } from './order.ts';
import { readReaders } from './readers.ts';
import type { Readers } from './readers.ts';
import { readRulings } from './rulings.ts';
import type { RulingsInForce } from './rulings.ts';

/** What is derived for one match; never changed, only replaced, so that the former one can be put back. */
export interface MatchState {
  /** By slot. */
  readonly occupants: readonly [Occupant, Occupant];
  readonly phase: Phase;
  /** The result that counts, an entry or a derived forfeit; undefined while none does. */
  readonly result: Result | undefined;
  /** Who takes places 1 and 2 of the match: a seed, OPEN or NOBODY. */
  readonly winner: Occupant;
  readonly loser: Occupant;
}

/**
 * A stage at work: the fixed graph, the entries, and what follows from them. It is changed in place by
 * `applyResult`, `applyRuling` and `revertChange` alone; read it through `read.ts`.
 */
export interface Stage extends RulingsInForce {
  readonly matches: readonly Match[];
  /** Seeds 1..n, those whose late entry was taken back included. */
  readonly entrants: number;
  readonly readers: Readers;
  /** Where a late entry put matches behind those that they feed: each match's turn, at index no-1. */
  readonly turns: Int32Array | undefined;
  /** At index no-1. */
  readonly states: MatchState[];
  /** At index no-1 every entry about the match, by rising id. */
  readonly entries: (readonly Result[])[];
  readonly rulings: Ruling[];
  /** Ordinals of matches that are byes, since nobody stands behind a seed any more. */
  folded: ReadonlySet<number>;
  /** Number of changes in force; tells whether a change is the last one when it is reverted. */
  version: number;
}

/** A stage in which nothing has happened yet. `matches` as `Format.open` makes them, `entrants` seeds 1..n. */
export function createStage(matches: readonly Match[], entrants: number): Stage {
  return loadStage(matches, entrants, [], []);
}

/**
 * The stage that follows from entries kept elsewhere, in one pass over the graph. The order of `results` and
 * `rulings` does not matter: ids do.
 */
export function loadStage(
  matches: readonly Match[],
  entrants: number,
  results: readonly Result[],
  rulings: readonly Ruling[],
): Stage {
  const order = readOrder(matches);
  const turns = order?.turns;
  const inForce = readRulings(rulings);
  const stage: Stage = {
    matches,
    entrants,
    readers: readReaders(matches),
    turns,
    states: matches.map(() => UNTOUCHED),
    entries: matches.map(() => []),
    rulings: [...rulings],
    ...inForce,
    folded: foldAbsent({ matches, turns, absent: inForce.absent }).away,
    version: 0,
  };
  for (const result of results) keepEntry(stage, result);
  for (const match of order?.matches ?? matches) stage.states[match.no - 1] = evaluateMatch(stage, match);
  return stage;
}
