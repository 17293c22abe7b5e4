import { getTally } from '../ranking/tally.ts';
import type { TieBreak, TieBreakContext } from './tie-break.ts';

/** Whose last match ended first. Says nothing where a time is missing: an unknown time is no late one. */
export const earliestFinish = {
  code: 'earliest-finish',
  direction: 'low',
  compute: listTimes,
} as const satisfies TieBreak;

function listTimes({ tallies, tied }: TieBreakContext): readonly number[] | undefined {
  const times: number[] = [];
  for (const seed of tied) {
    const { finishedAt } = getTally(tallies, seed);
    if (finishedAt === undefined) return undefined;
    times.push(finishedAt);
  }
  return times;
}
