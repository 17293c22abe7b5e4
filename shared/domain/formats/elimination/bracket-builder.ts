import type { Match, Part, Source } from '../../model/stage.ts';
import { getLength } from '../lengths.ts';
import type { Lengths } from '../lengths.ts';

/** What comes down a line of the full bracket of 2^k: a source, or undefined where nobody can ever come. */
export type Line = Source | undefined;

/** The lines that leave a meeting. */
export interface Outcome {
  readonly winner: Line;
  readonly loser: Line;
}

/**
 * Writes a bracket down meeting by meeting, in playing order.
 *
 * Byes are folded away: where only one line can bring somebody there is no match, and that line goes on as it is.
 * So a seed with a bye stands directly in its first real match, every match of the graph is one that is played, and
 * the losers' bracket has exactly entrants - 2 matches, as in the recorded start.gg events.
 */
export class BracketBuilder {
  /** Of each match its place among all meetings of the full bracket, those that were folded away included. */
  readonly meetings: number[] = [];
  readonly #matches: Omit<Match, 'length'>[] = [];
  #meeting = 0;

  /** Lets two lines meet. `round` is the ordinal inside the part. */
  meet(part: Part, round: number, a: Line, b: Line): Outcome {
    this.#meeting++;
    if (!a || !b) return { winner: a ?? b, loser: undefined };
    const no = this.#matches.length + 1;
    this.#matches.push({ no, round, part, slots: [a, b] });
    this.meetings.push(this.#meeting);
    return { winner: { kind: 'place', match: no, place: 1 }, loser: { kind: 'place', match: no, place: 2 } };
  }

  /** Lets neighbours meet: lines 0 and 1, 2 and 3, ... */
  meetNeighbours(part: Part, round: number, lines: readonly Line[]): readonly Outcome[] {
    const outcomes: Outcome[] = [];
    for (let i = 0; i < lines.length; i += 2) outcomes.push(this.meet(part, round, lines[i], lines[i + 1]));
    return outcomes;
  }

  /** The bracket reset: the entrants of the match before once more, in the same slots, if its slot 1 won. */
  addReset(part: Part, round: number): void {
    const first = this.#matches.length;
    this.meetings.push(++this.#meeting);
    this.#matches.push({
      no: first + 1,
      round,
      part,
      slots: [
        { kind: 'place', match: first, place: 2 },
        { kind: 'place', match: first, place: 1 },
      ],
      playedIf: { match: first, slot: 1 },
    });
  }

  /** All that was written, each match with its length: only now it is known which round is the last of its part. */
  finish(lengths: Lengths): readonly Match[] {
    const rounds = new Map<Part, number>();
    for (const { part, round } of this.#matches) rounds.set(part, round);
    return this.#matches.map((match) => {
      return { ...match, length: getLength(lengths, match.part, match.round, rounds.get(match.part) ?? 0) };
    });
  }
}

/** Seeds in bracket order as lines; places beyond `entrants` are byes. */
export function toLines(positions: readonly number[], entrants: number): readonly Line[] {
  return positions.map((seed): Line => (seed <= entrants ? { kind: 'seed', seed } : undefined));
}
