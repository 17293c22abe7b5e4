import { at } from '#shared/lib/at.ts';
import type { BracketBuilder, Line } from '../elimination/bracket-builder.ts';

/**
 * The consolation bracket: whoever loses the first match plays on there, so that everybody has two. Those are the losers
 * of round 1, and of those that had a bye the losers of round 2. Losers of semifinals are not among them: they have
 * the match for place 3.
 *
 * It has two lines for each match of round 2, in the order of the bracket. No two of it have met before, as whoever
 * beat one of them has won its first match.
 */
export class Consolation {
  readonly #builder: BracketBuilder;
  readonly #rounds: number;
  #lines: readonly Line[] = [];
  #played = 0;

  /** @param rounds of the bracket beside it */
  constructor(builder: BracketBuilder, rounds: number) {
    this.#builder = builder;
    this.#rounds = rounds;
  }

  /**
   * To be told of each round of the bracket when it is written: what went in, and the losers' lines. Writes the round that
   * can be played then, one behind.
   */
  follow(round: number, lines: readonly Line[], losers: readonly Line[]): void {
    if (this.#rounds < 3) return;
    if (round === 1) this.#lines = losers;
    if (round === 2 && this.#rounds > 3) this.#takeByes(lines, losers);
    if (round > 1) this.#play();
    // The last two rounds come before the final, which stands last.
    if (round === this.#rounds - 1) this.#play();
  }

  /** Where a line came to round 2 by a bye, the loser has lost its first match: always, or only when it is that one. */
  #takeByes(lines: readonly Line[], losers: readonly Line[]): void {
    const taken = [...this.#lines];
    for (const [index, loser] of losers.entries()) {
      const byes = ([0, 1] as const).filter((slot) => at(lines, 2 * index + slot)?.kind === 'seed');
      const [slot] = byes;
      if (slot === undefined || loser?.kind !== 'place') continue;
      taken[2 * index + slot] = byes.length === 2 ? loser : { ...loser, from: slot };
    }
    this.#lines = taken;
  }

  #play(): void {
    if (this.#lines.length < 2) return;
    const outcomes = this.#builder.meetNeighbours('consolation', this.#played + 1, this.#lines);
    if (outcomes.some(({ loser }) => loser !== undefined)) this.#played++;
    this.#lines = outcomes.map(({ winner }) => winner);
  }
}

/** Matches of the consolation bracket: one less than lines that can bring somebody. */
export function countConsolation(entrants: number, rounds: number): number {
  if (rounds < 3) return 0;
  const byes = 2 ** rounds - entrants;
  const losers = entrants - 2 ** (rounds - 1);
  const late = rounds > 3 ? Math.min(byes, 2 ** (rounds - 2)) : 0;
  return Math.max(0, losers + late - 1);
}
