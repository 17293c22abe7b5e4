import type { MatchView } from './match-view.ts';

/** The order in which a desk looks: what needs it, what runs, what comes next, what is over. */
export const MATCH_GROUPS = ['needs-you', 'live', 'called', 'ready', 'coming', 'done'] as const;
export type MatchGroup = (typeof MATCH_GROUPS)[number];

/** Why a match stands where it stands. A call that ran out needs the desk: somebody did not show up. */
export function groupOf(match: MatchView, now: number): MatchGroup {
  switch (match.state) {
    case 'submitted':
    case 'disputed':
      return 'needs-you';
    case 'called':
      return isNoShow(match, now) ? 'needs-you' : 'called';
    case 'checked_in':
      return 'called';
    case 'live':
    case 'paused':
      return 'live';
    case 'ready':
    case 'scheduled':
      return 'ready';
    case 'waiting':
      return 'coming';
    default:
      return 'done';
  }
}

/** The call's time is up and nobody said that the match started. */
export function isNoShow(match: MatchView, now: number): boolean {
  return match.state === 'called' && match.calledUntil > 0 && match.calledUntil <= now;
}

/** The newest moment up to now at which a call ran out, 0 if none did: grouping by it is the same as grouping by now. */
export function findLastDeadline(matches: readonly MatchView[], now: number): number {
  return matches.reduce((last, match) => (isNoShow(match, now) ? Math.max(last, match.calledUntil) : last), 0);
}

/** True for what is not played: byes and a reset that is not needed. */
export function isPassed(match: MatchView): boolean {
  return match.state === 'walkover' || match.state === 'not_needed' || match.state === 'cancelled';
}

/**
 * Matches by group, each in the order to act in: called ones by how soon their time is up, done ones newest first,
 * everything else in playing order. Byes and resets that are not played are left out.
 */
export function groupMatches(
  matches: readonly MatchView[],
  now: number,
): ReadonlyMap<MatchGroup, readonly MatchView[]> {
  const groups = new Map<MatchGroup, MatchView[]>(MATCH_GROUPS.map((group) => [group, []]));
  for (const match of matches) if (!isPassed(match)) groups.get(groupOf(match, now))?.push(match);
  groups.get('called')?.sort((a, b) => a.calledUntil - b.calledUntil || a.no - b.no);
  groups.get('needs-you')?.sort((a, b) => rankNeed(a) - rankNeed(b) || a.no - b.no);
  groups.get('done')?.reverse();
  return groups;
}

/** Two versions first: nothing goes on until the desk decides. Then who did not come, then what only waits for a nod. */
function rankNeed({ state }: MatchView): number {
  return state === 'disputed' ? 0 : state === 'called' ? 1 : 2;
}

/** Whether a match fits what was typed: a part of a name, a station, or its number with or without '#'. */
export function fitsFilter(match: MatchView, text: string): boolean {
  const wanted = fold(text.trim());
  if (wanted === '') return true;
  const number = /^#?(\d+)$/.exec(wanted)?.[1];
  if (number !== undefined && match.no === Number(number)) return true;
  return [match.sides[0].name, match.sides[1].name, match.station].some(
    (field) => field !== undefined && fold(field).includes(wanted),
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
