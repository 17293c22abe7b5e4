import { getTally } from '../ranking/tally.ts';
import type { TieBreak, TieBreakContext } from './tie-break.ts';

/**
 * Points of the matches among the tied alone: for two who beat whom, for three or more a small table. Says nothing
 * unless all of them have met each other, and equally often: points of more matches are no better points.
 */
export const headToHead = {
  code: 'head-to-head',
  direction: 'high',
  amongTied: true,
  compute: listPointsAmongTied,
} as const satisfies TieBreak;

function listPointsAmongTied({ tallies, tied }: TieBreakContext): readonly number[] | undefined {
  const isTied = new Set(tied);
  const values: number[] = [];
  let times: number | undefined;
  for (const seed of tied) {
    const met = new Map<number, number>();
    let points = 0;
    for (const meeting of getTally(tallies, seed).meetings) {
      if (!isTied.has(meeting.opponent)) continue;
      met.set(meeting.opponent, (met.get(meeting.opponent) ?? 0) + 1);
      points += meeting.points;
    }
    if (met.size < tied.length - 1) return undefined;
    for (const count of met.values()) {
      times ??= count;
      if (count !== times) return undefined;
    }
    values.push(points);
  }
  return values;
}
