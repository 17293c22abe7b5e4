import type { MatchRow, MatchStateDto } from '#shared/protocol/dto/match.ts';
import { decodeRow, type SlotOccupant } from '#renderer/lib/rows.ts';

/** One side of a match as a venue screen writes it. */
export interface SideView {
  /** 0 while nobody is known. */
  readonly seed: number;
  /** The entrant's name, or null: to be decided. */
  readonly name: string | null;
  /** True when nobody will ever come. */
  readonly isNobody: boolean;
  /** Null while there is no score. */
  readonly score: number | null;
}

export interface CardView {
  readonly no: number;
  /** Name of the round. */
  readonly round: string;
  readonly state: MatchStateDto;
  readonly sides: readonly [SideView, SideView];
  readonly winner: 0 | 1 | null;
  /** '' when the match has none. */
  readonly station: string;
  /** True for a while after the match changed. */
  readonly isFresh: boolean;
}

/** Words that a row leaves out. */
export interface CardWords {
  nameOf(seed: number): string;
  roundOf(no: number): string;
  isFresh(no: number): boolean;
}

export function toCard(row: MatchRow, words: CardWords): CardView {
  const { no, state, occupants, scores, winner, station } = decodeRow(row);
  const side = (occupant: SlotOccupant, score: number | null): SideView => ({
    seed: occupant.is === 'entrant' ? occupant.seed : 0,
    name: occupant.is === 'entrant' ? words.nameOf(occupant.seed) : null,
    isNobody: occupant.is === 'nobody',
    score,
  });
  return {
    no,
    round: words.roundOf(no),
    state,
    sides: [side(occupants[0], scores[0]), side(occupants[1], scores[1])],
    winner,
    station: station ?? '',
    isFresh: words.isFresh(no),
  };
}

/** What a card says by its edge. */
export type CardTone = 'live' | 'called' | 'trouble' | 'done' | 'ready' | 'calm';

const TONES: Readonly<Record<MatchStateDto, CardTone>> = {
  waiting: 'calm',
  ready: 'ready',
  scheduled: 'ready',
  called: 'called',
  checked_in: 'called',
  live: 'live',
  paused: 'called',
  submitted: 'live',
  completed: 'done',
  disputed: 'trouble',
  forfeited: 'done',
  walkover: 'done',
  not_needed: 'calm',
  cancelled: 'calm',
};

const ACTIVE: ReadonlySet<CardTone> = new Set<CardTone>(['live', 'called', 'trouble', 'ready']);

export function toneOf(state: MatchStateDto): CardTone {
  return TONES[state];
}

/** Whether something is going on in a match, or can begin. */
export function isActive(state: MatchStateDto): boolean {
  return ACTIVE.has(TONES[state]);
}
