import type { Seed } from '../model/stage.ts';

/** What a match of two gives; a bye gives what a win gives. */
export interface MatchPoints {
  readonly win: number;
  readonly draw: number;
  readonly loss: number;
}

/** A match of two that counts, seen from one side. */
export interface Meeting {
  readonly opponent: Seed;
  readonly round: number;
  readonly outcome: 'won' | 'drawn' | 'lost';
  /** What it gave to this side. */
  readonly points: number;
  readonly gamesWon: number;
  readonly gamesLost: number;
  /** Scores of all games together: goals, map score. Where only games won are known, the same as these. */
  readonly scoreFor: number;
  readonly scoreAgainst: number;
}

/** One game in a lobby. */
export interface Appearance {
  /** Ordinal of the game inside the stage, from 1. */
  readonly game: number;
  /** From 1; entrants that went out together share one. */
  readonly placement: number;
  readonly kills: number;
  readonly points: number;
}

/** All that a tie-break may know of one entrant; sums over what counts now. */
export interface Tally {
  readonly seed: Seed;
  readonly points: number;
  /** Matches won, byes included; in lobbies, games won. */
  readonly wins: number;
  readonly draws: number;
  /** Of matches of two alone. */
  readonly losses: number;
  readonly byes: number;
  readonly gamesWon: number;
  readonly gamesLost: number;
  readonly scoreFor: number;
  readonly scoreAgainst: number;
  readonly kills: number;
  /** By order of entry. */
  readonly meetings: readonly Meeting[];
  readonly appearances: readonly Appearance[];
  /** When the entrant's last match ended, in ms UTC; undefined where no time was kept. */
  readonly finishedAt: number | undefined;
}

/** The tallies of a stage. */
export interface Tallies {
  /** What a won match gives: rates of points are shares of it. Undefined in lobbies, where no such share exists. */
  readonly pointsForWin: number | undefined;
  readonly bySeed: ReadonlyMap<Seed, Tally>;
}

/** The tally of an entrant that has not played. */
export function makeTally(seed: Seed): Tally {
  return {
    seed,
    points: 0,
    wins: 0,
    draws: 0,
    losses: 0,
    byes: 0,
    gamesWon: 0,
    gamesLost: 0,
    scoreFor: 0,
    scoreAgainst: 0,
    kills: 0,
    meetings: [],
    appearances: [],
    finishedAt: undefined,
  };
}

/** The tally of an entrant of the stage; a seed that is none is a programmer's error and throws. */
export function getTally(tallies: Tallies, seed: Seed): Tally {
  const tally = tallies.bySeed.get(seed);
  if (!tally) throw new RangeError(`seed ${seed} has no tally`);
  return tally;
}
