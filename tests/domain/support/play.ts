import type { GameScore, Result, ResultKind, Ruling } from '#shared/domain/model/stage.ts';
import { makeDraw } from '#shared/domain/seeding/index.ts';
import type { Draw } from '#shared/domain/seeding/index.ts';
import { applyResult, applyRuling, getCountingResult, getOccupants, getPhase } from '#shared/domain/stage/index.ts';
import type { Change, Stage } from '#shared/domain/stage/index.ts';

export type Entry = { readonly result: Result } | { readonly ruling: Ruling };

/** What a random organizer does, in shares of 1: 0 for a tournament without trouble. */
export interface Trouble {
  readonly doubleForfeits: number;
  readonly disqualifications: number;
  readonly corrections: number;
}

export const CALM: Trouble = { doubleForfeits: 0, disqualifications: 0, corrections: 0 };
export const TROUBLED: Trouble = { doubleForfeits: 0.04, disqualifications: 0.03, corrections: 0.06 };

/** Plays what is ready, in random order, and makes trouble on the way; ids rise from where the stage stands. */
export class RandomPlay {
  readonly entries: Entry[] = [];
  readonly #stage: Stage;
  readonly #draw: Draw;
  readonly #trouble: Trouble;
  #nextId = 1;

  constructor(stage: Stage, seed: number | string, trouble: Trouble = CALM) {
    this.#stage = stage;
    this.#draw = makeDraw(String(seed));
    this.#trouble = trouble;
  }

  /** One entry more, or undefined when nothing is ready. */
  step(): Change | undefined {
    if (this.#happens(this.#trouble.disqualifications)) return this.enter({ ruling: this.#makeRuling() });
    const correctable = this.#listPhase('decided');
    if (correctable.length > 0 && this.#happens(this.#trouble.corrections)) {
      return this.enter({ result: this.#makeResult(this.#pick(correctable), true) });
    }
    const ready = this.#listPhase('ready');
    return ready.length === 0 ? undefined : this.enter({ result: this.#makeResult(this.#pick(ready), false) });
  }

  /** Plays on until nothing is ready, or for so many steps. */
  run(steps = Infinity): this {
    for (let i = 0; i < steps && this.step() !== undefined; i++);
    return this;
  }

  enter(entry: Entry): Change {
    this.entries.push(entry);
    return 'result' in entry ? applyResult(this.#stage, entry.result) : applyRuling(this.#stage, entry.ruling);
  }

  /** An entry that anybody could make now, not yet made. */
  makeEntry(): Entry {
    if (this.#happens(0.3)) return { ruling: this.#makeRuling() };
    const known = [...this.#listPhase('ready'), ...this.#listPhase('decided')];
    return known.length === 0 ? { ruling: this.#makeRuling() } : { result: this.#makeResult(this.#pick(known), true) };
  }

  takeId(): number {
    return this.#nextId++;
  }

  #makeResult(no: number, mayReset: boolean): Result {
    const [a, b] = getOccupants(this.#stage, no);
    const base = { id: this.takeId(), match: no, field: [a, b] as const };
    if (mayReset && this.#happens(0.3)) return { ...base, winner: null, games: [], kind: 'reset' };
    if (this.#happens(this.#trouble.doubleForfeits)) {
      return { ...base, winner: this.#pick([null, null, 0, 1] as const), games: [], kind: 'double-forfeit' };
    }
    const winner = this.#pick([0, 1] as const);
    const kind: ResultKind = this.#happens(0.05) ? 'forfeit' : 'played';
    const game: GameScore = winner === 0 ? [1, 0] : [0, 1];
    return { ...base, winner, games: kind === 'played' ? [game, game] : [], kind };
  }

  #makeRuling(): Ruling {
    const id = this.takeId();
    const former = this.#stage.rulings.filter(({ kind }) => kind !== 'revoke');
    if (former.length > 0 && this.#happens(0.4)) return { id, kind: 'revoke', ruling: this.#pick(former).id };
    const reset = this.#stage.matches.find(({ playedIf }) => playedIf);
    if (reset && this.#happens(0.2)) return { id, kind: 'waive', match: reset.no };
    return { id, kind: 'out', seed: this.#draw(this.#stage.entrants) + 1 };
  }

  #listPhase(phase: string): number[] {
    return this.#stage.matches.map(({ no }) => no).filter((no) => getPhase(this.#stage, no) === phase);
  }

  #pick<T>(list: readonly T[]): T {
    const picked = list[this.#draw(list.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  #happens(share: number): boolean {
    return share > 0 && this.#draw(1000) < share * 1000;
  }
}

/** All that is derived, in plain data, for comparing two stages. */
export function readDerived(stage: Stage): unknown {
  return stage.matches.map(({ no }) => {
    const { occupants, phase, winner, loser } = stage.states[no - 1] ?? {};
    return { no, occupants, phase, winner, loser, result: getCountingResult(stage, no) };
  });
}

/** The same without ids, which differ after a result was entered again. */
export function readOutcome(stage: Stage): unknown {
  return stage.matches.map(({ no }) => {
    const { occupants, phase, winner, loser } = stage.states[no - 1] ?? {};
    const { kind, games } = getCountingResult(stage, no) ?? {};
    return { no, occupants, phase, winner, loser, kind, games };
  });
}
