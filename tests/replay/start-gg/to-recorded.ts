import { readSide } from '../recorded-event.ts';
import type { RecordedMatch } from '../recorded-event.ts';
import type { GroupMatch } from './record.ts';

/** A match of a bracket by the seeds that its two have there; undefined where one has none. */
export function toRecorded(match: GroupMatch, bracketSeed: ReadonlyMap<number, number>): RecordedMatch | undefined {
  const winner = bracketSeed.get(match.w);
  const loser = bracketSeed.get(match.l);
  if (winner === undefined || loser === undefined) return undefined;
  const { round, ws: winnerScore, ls: loserScore, dq: disqualified } = match;
  return { side: readSide(round) ?? 'winners', round, winner, loser, winnerScore, loserScore, disqualified };
}

/** The seed of each entrant in a bracket, from its seeding: at index seed-1 who has that seed. */
export function numberSeeds(seeding: readonly number[]): ReadonlyMap<number, number> {
  return new Map(seeding.map((entrant, index) => [entrant, index + 1]));
}
