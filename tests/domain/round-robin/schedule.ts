import {
  countTableRounds,
  DEFAULT_CONFIG,
  roundRobin,
  walkTableRound,
} from '#shared/domain/formats/round-robin/index.ts';
import type { Seed } from '#shared/domain/model/stage.ts';
import type { Pair } from '#shared/domain/pairing/circle.ts';

export interface ScheduledMatch {
  readonly no: number;
  readonly round: number;
  readonly field: Pair;
}

export interface Schedule {
  readonly matches: readonly ScheduledMatch[];
  readonly rounds: number;
  /** Who pauses in each round, at index round-1; undefined where everybody plays. */
  readonly byes: readonly (Seed | undefined)[];
}

/** One table as the format opens it: who meets whom and when. */
export function openSchedule(times: 1 | 2, entrants: number): Schedule {
  const opened = roundRobin.open({ ...DEFAULT_CONFIG, times }, entrants);
  const matches = opened.map(({ no, round, slots: [a, b] }): ScheduledMatch => {
    if (a.kind !== 'seed' || b.kind !== 'seed') throw new Error(`match ${no} has no entrants`);
    return { no, round, field: [a.seed, b.seed] };
  });
  const rounds = countTableRounds(times, entrants);
  const byes = Array.from({ length: rounds }, (_, index) => walkTableRound(entrants, index + 1, () => undefined));
  return { matches, rounds, byes };
}
