import { meaningOfMatch } from '#renderer/lib/meaning.ts';
import type { StateMeaning } from '#renderer/lib/meaning.ts';
import { decodeState } from '#renderer/lib/rows.ts';
import type { MatchRow, MatchStateDto } from '#shared/protocol/dto/match.ts';

/**
 * How a card is marked: as everywhere, and two more that a drawing needs: ready (can be acted on), and void where the
 * match is not played.
 */
export type Meaning = StateMeaning | 'ready' | 'void';

const OWN: Partial<Record<MatchStateDto, Meaning>> = {
  ready: 'ready',
  scheduled: 'ready',
  not_needed: 'void',
  cancelled: 'void',
};

/** States that say their word under the card; the others are told by the card itself. */
const SPOKEN: ReadonlySet<MatchStateDto> = new Set<MatchStateDto>([
  'scheduled',
  'called',
  'checked_in',
  'live',
  'paused',
  'submitted',
  'disputed',
  'forfeited',
  'walkover',
  'not_needed',
  'cancelled',
]);

export function getState(row: MatchRow): MatchStateDto {
  return decodeState(row[1]);
}

export function getMeaning(state: MatchStateDto): Meaning {
  return OWN[state] ?? meaningOfMatch(state);
}

export function isSpoken(state: MatchStateDto): boolean {
  return SPOKEN.has(state);
}

/** Whether the match is over and its winner stands. */
export function isDecided(state: MatchStateDto): boolean {
  return getMeaning(state) === 'done';
}
