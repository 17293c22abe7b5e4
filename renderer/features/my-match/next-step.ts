import type { MyMatch } from '#renderer/stores/my-matches-store.ts';
import { decodeRow, type MatchView } from '#renderer/lib/rows.ts';

/** What one match asks of this person now. */
export type StepKind =
  /** The other side entered a score: confirm it or object. */
  | 'confirm'
  /** Come to the station. */
  | 'called'
  /** It is being played: enter the score when it is over. */
  | 'play'
  | 'paused'
  /** A lobby: it is being played or about to be, and the desk enters how it ended. */
  | 'lobby'
  /** Own score is in; the other side answers. */
  | 'answer-awaited'
  /** The desk decides. */
  | 'disputed'
  /** Both entrants are known; the desk will call. */
  | 'ready'
  /** The other entrant is not known yet. */
  | 'waiting'
  /** Over, one way or another. */
  | 'decided';

export interface Step {
  readonly kind: StepKind;
  readonly mine: MyMatch;
  readonly match: MatchView;
}

const URGENCY: readonly StepKind[] = [
  'called',
  'confirm',
  'play',
  'paused',
  'lobby',
  'disputed',
  'answer-awaited',
  'ready',
  'waiting',
  'decided',
];

/** Steps of all matches, the most urgent first; equally urgent ones as the host listed them. */
export function listSteps(matches: readonly MyMatch[]): readonly Step[] {
  return matches.map((mine) => readStep(mine)).sort((a, b) => URGENCY.indexOf(a.kind) - URGENCY.indexOf(b.kind));
}

export function readStep(mine: MyMatch): Step {
  const match = decodeRow(mine.row);
  return { kind: readKind(mine, match), mine, match };
}

function readKind({ slot, submission, lobby }: MyMatch, { state }: MatchView): StepKind {
  if (lobby !== null && (state === 'ready' || state === 'live' || state === 'paused')) return 'lobby';
  switch (state) {
    case 'completed':
    case 'forfeited':
    case 'walkover':
    case 'not_needed':
    case 'cancelled':
      return 'decided';
    case 'disputed':
      return 'disputed';
    case 'submitted':
      if (submission?.state !== 'open') return 'disputed';
      return submission.slot === slot ? 'answer-awaited' : 'confirm';
    case 'called':
    case 'checked_in':
      return 'called';
    case 'live':
      return 'play';
    case 'paused':
      return 'paused';
    case 'ready':
    case 'scheduled':
      return 'ready';
    case 'waiting':
      return 'waiting';
  }
}

/** Name of the other side; undefined while it is not known. */
export function opponentOf({ mine, match }: Step): string | undefined {
  const other = mine.slot === 0 ? 1 : 0;
  return match.occupants[other].is === 'entrant' ? mine.names[other] : undefined;
}

/** A pair by slot as "mine, theirs": on this page one's own side always stands first. */
export function mineFirst<T>(pair: readonly [T, T], slot: number): readonly [T, T] {
  return slot === 0 ? pair : [pair[1], pair[0]];
}

/** How it ended for this person; undefined when it did not end by a win. */
export function outcomeOf({ mine, match }: Step): 'won' | 'lost' | undefined {
  if (match.winner === null || match.state === 'not_needed') return undefined;
  return match.winner === mine.slot ? 'won' : 'lost';
}
