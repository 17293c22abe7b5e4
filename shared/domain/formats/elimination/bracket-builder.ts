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

/** What all brackets of a stage are written on, so that their matches are numbered together. */
interface Sheet {
  readonly matches: Omit<Match, 'length'>[];
  readonly meetings: number[];
  meeting: number;
}

/**
 * Writes a bracket down meeting by meeting, in playing order.
 *
 * Byes are folded away: where only one line can bring somebody there is no match, and that line goes on as it is.
 * So a seed with a bye stands directly in its first real match, every match of the graph is one that is played, and
 * the losers' bracket has exactly entrants - 2 matches, as in the recorded start.gg events.
 */
export class BracketBuilder {
  readonly #sheet: Sheet;
  readonly #pool: Pick<Match, 'pool'>;

  constructor(sheet: Sheet = { matches: [], meetings: [], meeting: 0 }, pool: Pick<Match, 'pool'> = {}) {
    this.#sheet = sheet;
    this.#pool = pool;
  }

  /** One that writes the bracket of a group, from 1, on the same sheet. */
  forPool(pool: number): BracketBuilder {
    return new BracketBuilder(this.#sheet, { pool });
  }

  /** Of each match its place among all meetings of the full brackets, those that were folded away included. */
  get meetings(): readonly number[] {
    return this.#sheet.meetings;
  }

  /** Lets two lines meet. `round` is the ordinal inside the part. */
  meet(part: Part, round: number, a: Line, b: Line): Outcome {
    const { matches, meetings } = this.#sheet;
    this.#sheet.meeting++;
    if (!a || !b) return { winner: a ?? b, loser: undefined };
    const no = matches.length + 1;
    matches.push({ no, round, part, ...this.#pool, slots: [a, b] });
    meetings.push(this.#sheet.meeting);
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
    const { matches, meetings } = this.#sheet;
    const first = matches.length;
    meetings.push(++this.#sheet.meeting);
    matches.push({
      no: first + 1,
      round,
      part,
      ...this.#pool,
      slots: [
        { kind: 'place', match: first, place: 2 },
        { kind: 'place', match: first, place: 1 },
      ],
      playedIf: { match: first, slot: 1 },
    });
  }

  /** All that was written, each match with its length: only now it is known which round is the last of its part. */
  finish(lengths: Lengths): readonly Match[] {
    const rounds = new Map<string, number>();
    const { matches } = this.#sheet;
    for (const match of matches) rounds.set(nameSide(match), match.round);
    return matches.map((match) => {
      return { ...match, length: getLength(lengths, match.part, match.round, rounds.get(nameSide(match)) ?? 0) };
    });
  }
}

function nameSide({ part, pool }: Pick<Match, 'part' | 'pool'>): string {
  return pool === undefined ? part : `${part} ${pool}`;
}
