import type { Seed } from '../../model/stage.ts';
import type { Entry, Float } from '../../pairing/score-groups/entry.ts';
import { getTally } from '../../ranking/index.ts';
import type { Tallies, Tally } from '../../ranking/index.ts';
import type { SwissRecord } from './record.ts';

/** What the pairing has to know of those who play. */
export function toEntries(players: readonly Tally[], { rounds }: SwissRecord, tallies: Tallies): readonly Entry[] {
  const byes = new Map(rounds.flatMap(({ bye, round }) => (bye === undefined ? [] : [[round, bye] as const])));
  const last = rounds.length;
  return players.map((tally): Entry => {
    const met = new Map<Seed, number>();
    for (const { opponent } of tally.meetings) met.set(opponent, (met.get(opponent) ?? 0) + 1);
    const floats = [last, last - 1].map((round) => tellFloat(tally, round, byes, tallies));
    return { seed: tally.seed, score: tally.points, met, hadBye: tally.byes > 0, floats };
  });
}

function tellFloat(tally: Tally, round: number, byes: ReadonlyMap<number, Seed>, tallies: Tallies): Float {
  if (byes.get(round) === tally.seed) return 'down';
  const opponent = tally.meetings.find((meeting) => meeting.round === round)?.opponent;
  if (opponent === undefined) return 'level';
  const scoreBefore = ({ seed, meetings }: Tally): number => {
    let score = 0;
    for (const meeting of meetings) if (meeting.round < round) score += meeting.points;
    for (const [when, bye] of byes) if (bye === seed && when < round) score += tallies.pointsForWin ?? 0;
    return score;
  };
  const gap = scoreBefore(tally) - scoreBefore(getTally(tallies, opponent));
  return gap > 0 ? 'down' : gap < 0 ? 'up' : 'level';
}
