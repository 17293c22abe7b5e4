import { at } from '#shared/lib/at.ts';
import { NOBODY, OPEN } from '../model/stage.ts';
import type { Match, Occupant, Phase, ResultKind, Seed } from '../model/stage.ts';
import { readSource } from './evaluate.ts';
import { listReaders } from './readers.ts';
import type { Stage } from './stage.ts';

/** One step of an entrant's way, as codes and numbers for the locale files. `match` is an ordinal. */
export type Step =
  /** Starts in this match by its seed. */
  | { readonly code: 'seeded'; readonly seed: Seed; readonly match: number }
  /** Had no opponent in this many winners' rounds before its first match. */
  | { readonly code: 'bye'; readonly seed: Seed; readonly rounds: number }
  /** The draw of this round put it there. */
  | { readonly code: 'drawn'; readonly seed: Seed; readonly round: number; readonly match: number }
  | { readonly code: 'won' | 'lost'; readonly match: number; readonly opponent: Occupant; readonly how: ResultKind }
  /** Met NOBODY and moved on without playing. */
  | { readonly code: 'walked-over'; readonly match: number }
  /** The slot is open: it waits for this place of the match. */
  | { readonly code: 'waits'; readonly match: number; readonly place: number }
  /** Nobody will come: no one took this place of the match, which stands in `phase`. */
  | { readonly code: 'nobody'; readonly match: number; readonly place: number; readonly phase: Phase };

/** Where a place of a match goes. */
export interface Route {
  /** 1 the winner, 2 the loser. */
  readonly place: number;
  readonly match: number;
  readonly slot: 0 | 1;
  /** Into a bracket reset, which may not be needed. */
  readonly ifNeeded: boolean;
}

/** Why this entrant stands in this slot: its way from its seed on, oldest step first; for an empty slot why it is. */
export function explainSlot(stage: Stage, no: number, slot: 0 | 1): readonly Step[] {
  const steps: Step[] = [];
  let match = at(stage.matches, no - 1);
  let source = match.slots[slot];
  while (source.kind === 'place') {
    const from = at(stage.matches, source.match - 1);
    const occupant = readSource(stage, source);
    steps.unshift(tellPlace(stage, from.no, source.place, occupant));
    if (occupant <= OPEN) return steps;
    match = from;
    source = from.slots[at(stage.states, from.no - 1).occupants[0] === occupant ? 0 : 1];
  }
  return source.kind === 'seed' ? [...tellSeed(match, source.seed), ...steps] : steps;
}

/** Where the winner and the loser of a match go; a place without a route ends there. */
export function listRoutes(stage: Stage, no: number): readonly Route[] {
  const routes: Route[] = [];
  for (const reader of listReaders(stage.readers, no)) {
    const { slots, playedIf } = at(stage.matches, reader - 1);
    for (const slot of [0, 1] as const) {
      const source = slots[slot];
      if (source.kind !== 'place' || source.match !== no) continue;
      routes.push({ place: source.place, match: reader, slot, ifNeeded: playedIf !== undefined });
    }
  }
  return routes.toSorted((a, b) => a.place - b.place);
}

function tellSeed(match: Match, seed: Seed): readonly Step[] {
  if (match.part === 'swiss') return [{ code: 'drawn', seed, round: match.round, match: match.no }];
  const seeded: Step = { code: 'seeded', seed, match: match.no };
  return match.part === 'winners' && match.round > 1
    ? [seeded, { code: 'bye', seed, rounds: match.round - 1 }]
    : [seeded];
}

function tellPlace(stage: Stage, match: number, place: number, occupant: Occupant): Step {
  const { occupants, phase, result } = at(stage.states, match - 1);
  if (occupant === OPEN) return { code: 'waits', match, place };
  if (occupant === NOBODY) return { code: 'nobody', match, place, phase };
  if (phase === 'walkover') return { code: 'walked-over', match };
  const opponent = occupants[0] === occupant ? occupants[1] : occupants[0];
  // An entrant that is out and meets NOBODY has no result and loses all the same.
  return { code: place === 1 ? 'won' : 'lost', match, opponent, how: result?.kind ?? 'forfeit' };
}
