import { at } from '#shared/lib/at.ts';
import { listBracketPositions } from '#shared/domain/seeding/index.ts';
import type { GroupMatch } from '../start-gg/record.ts';
import { readLosers } from './read-losers.ts';
import { LAST_ROUNDS } from './rounds.ts';
import type { Better } from './rounds.ts';
import { listLosersStart } from './split-event.ts';
import type { Part } from './split-event.ts';

/** A seed of the bracket and who has it. */
type Line = readonly [number, number];

/**
 * The seeding of a bracket, which the record does not hold: at index seed-1 who had that seed, read off the winners'
 * side (all of a single elimination). The record lists the matches of a round from the top of the bracket down. Which of two with the same
 * way down was seeded better no bracket shows; `isBetter` says it. Undefined where the winners' side does not begin
 * with all entrants in its first two rounds.
 */
export function readSeeding(bracket: Part, isBetter: Better): readonly number[] | undefined {
  const losers = new Set(listLosersStart(bracket));
  const ahead = readWinners({ ...bracket, seeds: bracket.seeds.filter((seed) => !losers.has(seed)) }, isBetter);
  if (ahead === undefined || losers.size === 0) return ahead;
  const behind = readLosers(bracket, ahead, [...losers], isBetter);
  return behind && [...ahead, ...behind];
}

function readWinners({ seeds, matches }: Part, isBetter: Better): readonly number[] | undefined {
  const rounds = Math.ceil(Math.log2(seeds.length));
  const bracket = new RecordedSide(matches, rounds, seeds.length, isBetter);
  const final = matches.find(({ round }) => round === 'Winners Final' || round === 'Final');
  const bySeed = new Map(final ? bracket.listLines(final, rounds, 0) : []);
  const seeding = seeds.map((_, index) => bySeed.get(index + 1));
  const known = seeding.filter((entrant) => entrant !== undefined);
  return known.length === seeds.length ? known : undefined;
}

class RecordedSide {
  readonly #matches: readonly GroupMatch[];
  readonly #positions: readonly number[];
  readonly #rounds: number;
  readonly #entrants: number;
  readonly #isBetter: Better;

  constructor(matches: readonly GroupMatch[], rounds: number, entrants: number, isBetter: Better) {
    this.#matches = matches;
    this.#rounds = rounds;
    this.#positions = listBracketPositions(rounds);
    this.#entrants = entrants;
    this.#isBetter = isBetter;
  }

  /** The lines that lead to a match, the `index`th of its round from the top, from 0. */
  listLines(match: GroupMatch, round: number, index: number): readonly Line[] {
    if (round === 1) {
      const [better, worse] = this.#order(match.w, match.l);
      return [
        [this.#seedAt(index), better],
        [2 ** this.#rounds + 1 - this.#seedAt(index), worse],
      ];
    }
    return this.#listHalves(match, round, index).flatMap(([entrant, half]) => {
      const before = this.#findWon(entrant, round - 1);
      if (before) return this.listLines(before, round - 1, half);
      return round === 2 ? [[this.#seedAt(half), entrant] as const] : [];
    });
  }

  /** Both entrants of a match, each with the place of its half in the round before. */
  #listHalves({ w, l }: GroupMatch, round: number, index: number): readonly Line[] {
    const [upper, lower] = [2 * index, 2 * index + 1];
    const wBefore = this.#findWon(w, round - 1);
    const lBefore = this.#findWon(l, round - 1);
    let wIsUpper: boolean;
    if (wBefore && lBefore) {
      const inOrder = this.#matches.indexOf(wBefore) < this.#matches.indexOf(lBefore);
      const fits = (asUpper: GroupMatch, asLower: GroupMatch): boolean =>
        this.#countOpening(asUpper, round - 1) === this.#countDue(upper, round - 1) &&
        this.#countOpening(asLower, round - 1) === this.#countDue(lower, round - 1);
      // A record that is not in that order shows it by where its byes are.
      wIsUpper = fits(wBefore, lBefore) === fits(lBefore, wBefore) ? inOrder : fits(wBefore, lBefore);
    } else if (wBefore || lBefore) {
      wIsUpper = this.#hasBye(upper) === (wBefore === undefined);
    } else {
      wIsUpper = this.#isBetter(w, l) === this.#seedAt(upper) < this.#seedAt(lower);
    }
    return wIsUpper
      ? [
          [w, upper],
          [l, lower],
        ]
      : [
          [l, upper],
          [w, lower],
        ];
  }

  /** Matches of round 1 that lead to a match, as recorded. */
  #countOpening(match: GroupMatch, round: number): number {
    if (round === 1) return 1;
    return [match.w, match.l].reduce((sum, entrant) => {
      const before = this.#findWon(entrant, round - 1);
      return sum + (before ? this.#countOpening(before, round - 1) : 0);
    }, 0);
  }

  /** The same, as byes go to the best seeds. */
  #countDue(index: number, round: number): number {
    const width = 2 ** (round - 1);
    const openings = Array.from({ length: width }, (_, offset) => index * width + offset);
    return openings.filter((opening) => !this.#hasBye(opening)).length;
  }

  /** The match of a winners' round that an entrant won. */
  #findWon(entrant: number, round: number): GroupMatch | undefined {
    return this.#matches.find((match) => match.w === entrant && this.#readRound(match) === round);
  }

  /** Ordinal on the winners' side; undefined on the losers' side and in a grand final. */
  #readRound({ round }: GroupMatch): number | undefined {
    const name = round.replace('Winners ', '');
    if (name.startsWith('Round ')) return Number(name.slice('Round '.length));
    const fromEnd = LAST_ROUNDS.indexOf(name);
    return fromEnd === -1 ? undefined : this.#rounds - fromEnd;
  }

  /** The better seed of the two first lines at `index` from the top. */
  #seedAt(index: number): number {
    return Math.min(at(this.#positions, 2 * index), at(this.#positions, 2 * index + 1));
  }

  #hasBye(index: number): boolean {
    return 2 ** this.#rounds + 1 - this.#seedAt(index) > this.#entrants;
  }

  #order(a: number, b: number): readonly [number, number] {
    return this.#isBetter(a, b) ? [a, b] : [b, a];
  }
}
