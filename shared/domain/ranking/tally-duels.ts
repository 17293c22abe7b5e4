import type { GameScore, Result, Seed } from '../model/stage.ts';
import { countWins } from '../scoring/index.ts';
import { makeTally } from './tally.ts';
import type { MatchPoints, Meeting, Tallies, Tally } from './tally.ts';

/** A match of two with a result that counts, in the words of `Result`. */
export interface Duel extends Pick<Result, 'field' | 'winner' | 'games'> {
  /** With no winner, 'double-forfeit' is lost by both, anything else a draw. */
  readonly kind: Exclude<Result['kind'], 'reset'>;
  /** Ordinal of the round inside the stage or pool, from 1. */
  readonly round: number;
  /** When it ended, in ms UTC. */
  readonly finishedAt?: number;
}

/** A round in which an entrant had nobody to play; it counts as a win and gives no games. */
export interface Bye {
  readonly seed: Seed;
  readonly round: number;
}

export interface DuelRecord {
  /** Everybody who ever entered the stage, those that are out included: earlier standings never change by a drop-out. */
  readonly seeds: readonly Seed[];
  readonly duels: readonly Duel[];
  readonly byes?: readonly Bye[];
}

type Draft = { -readonly [K in keyof Tally]: Tally[K] } & { readonly meetings: Meeting[] };

/** Adds up matches of two. A duel with a seed that is not in `seeds` throws. */
export function tallyDuels(record: DuelRecord, points: MatchPoints): Tallies {
  const drafts = new Map(record.seeds.map((seed): [Seed, Draft] => [seed, { ...makeTally(seed), meetings: [] }]));
  const find = (seed: Seed): Draft => {
    const draft = drafts.get(seed);
    if (!draft) throw new RangeError(`seed ${seed} is not in the stage`);
    return draft;
  };
  for (const duel of record.duels) {
    for (const slot of [0, 1] as const) addMeeting(find(duel.field[slot]), duel, slot, points);
  }
  for (const { seed } of record.byes ?? []) {
    const draft = find(seed);
    draft.byes++;
    draft.wins++;
    draft.points += points.win;
  }
  return { pointsForWin: points.win, bySeed: drafts };
}

function addMeeting(draft: Draft, duel: Duel, slot: 0 | 1, points: MatchPoints): void {
  const other = slot === 0 ? 1 : 0;
  const games = countWins(duel.games);
  const meeting: Meeting = {
    opponent: duel.field[other],
    round: duel.round,
    ...judge(duel, slot, points),
    gamesWon: games[slot],
    gamesLost: games[other],
    scoreFor: sumScores(duel.games, slot),
    scoreAgainst: sumScores(duel.games, other),
  };
  draft.meetings.push(meeting);
  draft.points += meeting.points;
  if (meeting.outcome === 'won') draft.wins++;
  if (meeting.outcome === 'drawn') draft.draws++;
  if (meeting.outcome === 'lost') draft.losses++;
  draft.gamesWon += meeting.gamesWon;
  draft.gamesLost += meeting.gamesLost;
  draft.scoreFor += meeting.scoreFor;
  draft.scoreAgainst += meeting.scoreAgainst;
  if (duel.finishedAt !== undefined) draft.finishedAt = Math.max(draft.finishedAt ?? 0, duel.finishedAt);
}

function judge({ winner, kind }: Duel, slot: 0 | 1, points: MatchPoints): Pick<Meeting, 'outcome' | 'points'> {
  if (winner === slot) return { outcome: 'won', points: points.win };
  if (winner === null && kind !== 'double-forfeit') return { outcome: 'drawn', points: points.draw };
  return { outcome: 'lost', points: points.loss };
}

function sumScores(games: readonly GameScore[], slot: 0 | 1): number {
  let sum = 0;
  for (const game of games) sum += game[slot];
  return sum;
}
