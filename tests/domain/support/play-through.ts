import type { BoundFormat } from '#shared/domain/formats/bind.ts';
import { toMatches } from '#shared/domain/formats/drawn-rounds.ts';
import type { NextRound } from '#shared/domain/formats/format.ts';
import { NOBODY } from '#shared/domain/model/stage.ts';
import type { GameScore, LobbyEntry, Match, Result, Seed } from '#shared/domain/model/stage.ts';
import { makeDraw, seedRandomly } from '#shared/domain/seeding/index.ts';
import { applyResult, createStage, getOccupants, getPhase, loadStage } from '#shared/domain/stage/index.ts';
import type { Stage } from '#shared/domain/stage/index.ts';

type Drawn = Extract<NextRound, { is: 'drawn' }>;

/** How a match ends follows from who plays it and this text alone, never from the order in which matches are played. */
export interface Script {
  readonly results: string;
  /** The order in which the ready matches of a moment are played. */
  readonly order: string;
}

/** A stage of any format played to its end, round after round. */
export class PlayThrough {
  stage: Stage;
  readonly draws: Drawn[] = [];
  readonly #format: BoundFormat;
  readonly #script: Script;
  readonly #results: Result[] = [];
  #id = 0;

  constructor(format: BoundFormat, entrants: number, script: Script) {
    this.#format = format;
    this.#script = script;
    this.stage = createStage(format.open(entrants), entrants);
  }

  /** @param look is asked after every result and every draw */
  run(look: (stage: Stage) => void = () => {}): this {
    for (;;) {
      const ready = this.listReady();
      const [match] = seedRandomly(ready, `${this.#script.order} ${this.#id}`);
      if (match !== undefined) this.enter(this.makeResult(match));
      else if (!this.#draw()) return this;
      look(this.stage);
    }
  }

  enter(result: Omit<Result, 'id'>): void {
    const entered = { ...result, id: ++this.#id };
    this.#results.push(entered);
    applyResult(this.stage, entered);
  }

  listReady(): readonly Match[] {
    return this.stage.matches.filter(({ no }) => getPhase(this.stage, no) === 'ready');
  }

  #draw(): boolean {
    const next = this.#format.drawNext(this.stage, '');
    if (next.is === 'blocked') throw new Error(`blocked by ${next.open.join()}`);
    if (next.is === 'finished') return false;
    this.draws.push(next);
    const { matches, entrants } = this.stage;
    this.stage = loadStage([...matches, ...toMatches(next, this.stage)], entrants, this.#results, []);
    return true;
  }

  makeResult({ no, seats }: Match): Omit<Result, 'id'> {
    const draw = makeDraw(`${this.#script.results} ${no}`);
    if (seats !== undefined) {
      const rows = makeRows(seats, draw);
      return { match: no, field: [NOBODY, NOBODY], winner: null, games: [], rows, kind: 'played' };
    }
    const field = getOccupants(this.stage, no);
    if (this.#format.allowsDraw && draw(6) === 0) {
      return { match: no, field, winner: null, games: [[1, 1]], kind: 'played' };
    }
    const winner = draw(2) === 0 ? 0 : 1;
    const lost = draw(2) === 0;
    const won: GameScore = winner === 0 ? [1, 0] : [0, 1];
    const games = lost ? [won, [won[1], won[0]] as const, won] : [won, won];
    return { match: no, field, winner, games, kind: draw(10) === 0 ? 'forfeit' : 'played' };
  }
}

/** All finish, in any order, but for one now and then that gives up or does not come. */
function makeRows(seats: readonly Seed[], draw: (below: number) => number): readonly LobbyEntry[] {
  const order = seedRandomly(seats, String(draw(2 ** 30)));
  const missing = seats.length > 3 && draw(5) === 0 ? order.at(-1) : undefined;
  return order.map((seed, index): LobbyEntry => {
    const kills = draw(8);
    if (seed === missing) return draw(2) === 0 ? { seed, absent: 'dnf', kills } : { seed, absent: 'dns' };
    return { seed, placement: index + 1, kills };
  });
}
