import type { GameScore, Seed } from '#shared/domain/model/stage.ts';
import { tallyDuels } from '#shared/domain/ranking/index.ts';
import type { Bye, Duel, MatchPoints, Tallies } from '#shared/domain/ranking/index.ts';
import { findParting, getTieBreak, rankByCascade } from '#shared/domain/tiebreaks/index.ts';
import type { TieBreakCode, TieBreakValue } from '#shared/domain/tiebreaks/index.ts';

const NAMES = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank'] as const;
export type Name = (typeof NAMES)[number];

/** People who play matches of two, so that a test reads as what happened: `alice.beats(bob, 2, 1)`. */
export class Table {
  readonly duels: Duel[] = [];
  readonly byes: Bye[] = [];
  points: MatchPoints = { win: 1, draw: 0.5, loss: 0 };
  readonly #seeds: readonly Seed[];

  constructor(people: number) {
    this.#seeds = Array.from({ length: people }, (_, index) => index + 1);
  }

  get tallies(): Tallies {
    return tallyDuels({ seeds: this.#seeds, duels: this.duels, byes: this.byes }, this.points);
  }

  /** Names, best first; those who share a place are joined: ['alice', 'bob = carol']. */
  ranking(...rules: readonly TieBreakCode[]): readonly string[] {
    const { groups } = rankByCascade(this.tallies, this.#seeds, rules);
    return groups.map((group) => group.map(toName).join(' = '));
  }

  /** The rule that parts two people. */
  parting(a: Person, b: Person, ...rules: readonly TieBreakCode[]): TieBreakCode | undefined {
    return findParting(rankByCascade(this.tallies, this.#seeds, rules), a.seed, b.seed)?.rule;
  }

  /** What a rule says of these people when just they are tied. */
  values(rule: TieBreakCode, ...people: readonly Person[]): readonly TieBreakValue[] | undefined {
    return getTieBreak(rule).compute({ tallies: this.tallies, tied: people.map(({ seed }) => seed) });
  }
}

export class Person {
  readonly seed: Seed;
  readonly #table: Table;

  constructor(table: Table, seed: Seed) {
    this.#table = table;
    this.seed = seed;
  }

  /** Wins by games; the other's games come first. */
  beats(other: Person, won = 2, lost = 0): void {
    const games = [...repeat([0, 1], lost), ...repeat([1, 0], won)];
    this.#play(other, { winner: 0, games, kind: 'played' });
  }

  /** Wins one game by goals. */
  scores(other: Person, mine: number, theirs: number): void {
    this.#play(other, {
      winner: mine > theirs ? 0 : mine < theirs ? 1 : null,
      games: [[mine, theirs]],
      kind: 'played',
    });
  }

  draws(other: Person): void {
    this.#play(other, { winner: null, games: [], kind: 'played' });
  }

  /** Neither turns up. */
  failsWith(other: Person): void {
    this.#play(other, { winner: null, games: [], kind: 'double-forfeit' });
  }

  hasBye(): void {
    this.#table.byes.push({ seed: this.seed, round: 1 });
  }

  #play(other: Person, duel: Pick<Duel, 'winner' | 'games' | 'kind'>): void {
    const { duels } = this.#table;
    duels.push({ ...duel, field: [this.seed, other.seed], round: 1, finishedAt: 1000 * (duels.length + 1) });
  }
}

/** A table and its people; one beyond `people` belongs to no table, and playing them throws. */
export function openTable(people: number): { table: Table } & Record<Name, Person> {
  const table = new Table(people);
  const [alice, bob, carol, dave, erin, frank] = [1, 2, 3, 4, 5, 6].map((seed) => new Person(table, seed));
  if (!alice || !bob || !carol || !dave || !erin || !frank) throw new Error('six people');
  return { table, alice, bob, carol, dave, erin, frank };
}

function toName(seed: Seed): string {
  return NAMES[seed - 1] ?? `seed ${seed}`;
}

function repeat(game: GameScore, times: number): readonly GameScore[] {
  return Array.from({ length: times }, () => game);
}
