import { at } from '#shared/lib/at.ts';
import { DERIVED, NOBODY, OPEN } from '../model/stage.ts';
import type { Match, Occupant, Phase, Result, Source } from '../model/stage.ts';
import { findEntry } from './entries.ts';
import type { MatchState, Stage } from './stage.ts';

type Field = readonly [Occupant, Occupant];

/** The state of a match of which nothing is known; one for all, as most matches of a new stage stand so. */
export const UNTOUCHED: MatchState = {
  occupants: [OPEN, OPEN],
  phase: 'waiting',
  result: undefined,
  winner: OPEN,
  loser: OPEN,
};

/** Derives a match from the states of its sources, its entries and the rulings in force. Changes nothing. */
export function evaluateMatch(stage: Stage, match: Match): MatchState {
  if (match.seats !== undefined) return evaluateLobby(stage, match);
  const a = readSource(stage, match.slots[0]);
  const b = readSource(stage, match.slots[1]);
  if (a === OPEN && b === OPEN && !match.playedIf) return UNTOUCHED;
  const occupants: Field = [a, b];
  if (match.playedIf) {
    const needed = isNeeded(stage, match);
    if (needed === undefined) return undecided(occupants, 'waiting');
    if (!needed) return { occupants, phase: 'not-needed', result: undefined, winner: NOBODY, loser: NOBODY };
  }
  if (a === OPEN || b === OPEN) return undecided(occupants, 'waiting');
  if (a === NOBODY || b === NOBODY) return passThrough(stage, match.no, occupants);
  if (match.part === 'table' && (stage.annulled.has(a) || stage.annulled.has(b)))
    return { occupants, phase: 'annulled', result: undefined, winner: NOBODY, loser: NOBODY };
  const entry = findEntry(stage, match, a, b);
  const result = entry === undefined || entry.kind === 'reset' ? forfeitOut(stage, match.no, a, b) : entry;
  if (result === undefined) return undecided(occupants, 'ready');
  if (result.winner === null) return { occupants, phase: 'decided', result, winner: NOBODY, loser: NOBODY };
  const [winner, loser] = result.winner === 0 ? [a, b] : [b, a];
  return { occupants, phase: 'decided', result, winner, loser };
}

/** Nobody advances from a lobby along an edge: what follows from it is drawn. It is open until it has a result. */
function evaluateLobby(stage: Stage, match: Match): MatchState {
  const occupants: Field = [NOBODY, NOBODY];
  const entry = findEntry(stage, match, NOBODY, NOBODY);
  if (entry === undefined || entry.kind === 'reset') return undecided(occupants, 'ready');
  return { occupants, phase: 'decided', result: entry, winner: NOBODY, loser: NOBODY };
}

/** Equal in all that is derived; two forfeits that follow from the same ruling are the same. */
export function isSameState(a: MatchState, b: MatchState): boolean {
  return (
    a.phase === b.phase &&
    a.occupants[0] === b.occupants[0] &&
    a.occupants[1] === b.occupants[1] &&
    a.winner === b.winner &&
    a.loser === b.loser &&
    (a.result === b.result || (a.result?.id === DERIVED && b.result?.id === DERIVED))
  );
}

/** Who comes from a source: a seed, OPEN or NOBODY. */
export function readSource(stage: Pick<Stage, 'states' | 'absent'>, source: Source): Occupant {
  if (source.kind === 'seed') return stage.absent.has(source.seed) ? NOBODY : source.seed;
  if (source.kind === 'nobody') return NOBODY;
  const { winner, loser, occupants } = at(stage.states, source.match - 1);
  const occupant = source.place === 1 ? winner : loser;
  if (source.from === undefined || occupant <= OPEN) return occupant;
  return occupants[source.from] === occupant ? occupant : NOBODY;
}

function undecided(occupants: Field, phase: Phase): MatchState {
  return { occupants, phase, result: undefined, winner: OPEN, loser: OPEN };
}

/**
 * Undefined while the first final is open. Never needed without two entrants that could play it: when the first
 * final was a walkover or nobody won it.
 */
function isNeeded(stage: Stage, match: Match): boolean | undefined {
  if (!match.playedIf || stage.waived.has(match.no)) return false;
  const { winner, loser, occupants } = at(stage.states, match.playedIf.match - 1);
  if (winner === OPEN) return undefined;
  return loser !== NOBODY && occupants[match.playedIf.slot] === winner;
}

/** At least one side is NOBODY. An entrant that is out does not move on even then, but where the match is but a bye. */
function passThrough(stage: Stage, no: number, occupants: Field): MatchState {
  const alone = Math.max(occupants[0], occupants[1]);
  const base = { occupants, result: undefined };
  if (alone === NOBODY) return { ...base, phase: 'empty', winner: NOBODY, loser: NOBODY };
  if (stage.out.has(alone) && !stage.folded.has(no)) return { ...base, phase: 'empty', winner: NOBODY, loser: alone };
  return { ...base, phase: 'walkover', winner: alone, loser: NOBODY };
}

/** The forfeit that follows when an entrant is out and no result was entered. */
function forfeitOut(stage: Stage, match: number, a: Occupant, b: Occupant): Result | undefined {
  if (stage.out.size === 0) return undefined;
  const outA = stage.out.has(a);
  const outB = stage.out.has(b);
  if (!outA && !outB) return undefined;
  const base = { id: DERIVED, match, field: [a, b], games: [] } as const;
  if (outA && outB) return { ...base, winner: null, kind: 'double-forfeit' };
  return { ...base, winner: outA ? 1 : 0, kind: 'forfeit' };
}
