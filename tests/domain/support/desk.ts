import type { StageConfig } from '#shared/domain/formats/bind.ts';
import { countRounds } from '#shared/domain/formats/drawn-rounds.ts';
import type { FreePlace } from '#shared/domain/formats/late-entry.ts';
import { NOBODY } from '#shared/domain/model/stage.ts';
import type { GameScore, Match, Result, Seed } from '#shared/domain/model/stage.ts';
import { applyResult, getOccupants, getPhase } from '#shared/domain/stage/index.ts';
import { at } from '#shared/lib/at.ts';
import { AnyStage } from './any-stage.ts';

/** Who wins a match of two: the slot, or null for a draw. */
export type Decides = (a: Seed, b: Seed, round: number) => 0 | 1 | null;

export const betterSeed: Decides = (a, b) => (a < b ? 0 : 1);
export const worseSeed: Decides = (a, b) => (a < b ? 1 : 0);

/** A stage of any format in the hands of a desk that does just what the test says; its first round is drawn. */
export class Desk extends AnyStage {
  constructor(config: StageConfig, entrants: number) {
    super(config, entrants, 0);
  }

  /** The matches of the last round. */
  get round(): readonly Match[] {
    return this.stage.matches.filter(({ round }) => round === countRounds(this.stage));
  }

  /** '1v4 2v3 5 bye', or '1-4-5 2-3-6' for lobbies: the last round. */
  tellRound(): string {
    return this.round
      .map((match) => {
        if (match.seats !== undefined) return match.seats.join('-');
        const [a, b] = getOccupants(this.stage, match.no);
        return b === NOBODY ? `${a} bye` : `${a}v${b}`;
      })
      .join(' ');
  }

  /** Plays what is ready: in matches of two by `decides`, in lobbies all come in by seed, without kills. */
  playRound(decides: Decides = betterSeed): this {
    for (const { no, round, seats } of this.stage.matches) {
      if (getPhase(this.stage, no) !== 'ready') continue;
      const [a, b] = getOccupants(this.stage, no);
      if (seats === undefined) this.wins(no, decides(a, b, round));
      else this.finishes(no, ...this.seatsOf(at(this.stage.matches, no - 1)));
    }
    return this;
  }

  /** Plays a round and draws the next one, so many times. */
  playAndDraw(times = 1, decides: Decides = betterSeed): this {
    for (let i = 0; i < times; i++) if (!this.playRound(decides).drawRound()) throw new Error('no round is left');
    return this;
  }

  wins(match: number, winner: 0 | 1 | null, games: readonly GameScore[] = [oneGame(winner)]): this {
    return this.#enter({ match, winner, games, kind: 'played' });
  }

  /** Both lose. */
  forfeitsBoth(match: number): this {
    return this.#enter({ match, winner: null, games: [], kind: 'double-forfeit' });
  }

  /** The result is open again. */
  reset(match: number): this {
    return this.#enter({ match, winner: null, games: [], kind: 'reset' });
  }

  /** A lobby comes in in this order, without kills; who has a seat and is not named did not finish. */
  finishes(match: number, ...order: readonly Seed[]): this {
    const seats = this.seatsOf(at(this.stage.matches, match - 1));
    const rows = [
      ...order.map((seed, index) => ({ seed, placement: index + 1, kills: 0 })),
      ...seats.filter((seed) => !order.includes(seed)).map((seed) => ({ seed, absent: 'dnf', kills: 0 }) as const),
    ];
    return this.#enter({ match, winner: null, games: [], rows, kind: 'played' });
  }

  isOut(...seeds: readonly Seed[]): this {
    for (const seed of seeds) this.rule({ kind: 'out', seed });
    return this;
  }

  /** The free places, or the refusal. */
  get places(): readonly FreePlace[] | { readonly code: string; readonly details?: object } {
    const free = this.format.listPlaces(this.stage);
    if (free.ok) return free.places;
    return { code: free.code, ...(free.details !== undefined && { details: free.details }) };
  }

  /** 'place: seed' by rank. */
  get standings(): readonly string[] {
    return this.format.standings(this.stage).map(({ seed, place }) => `${place}: ${seed}`);
  }

  #enter(result: Omit<Result, 'id' | 'field'>): this {
    applyResult(this.stage, { ...result, id: this.takeId(), field: getOccupants(this.stage, result.match) });
    return this;
  }
}

function oneGame(winner: 0 | 1 | null): GameScore {
  return [winner === 1 ? 0 : 1, winner === 0 ? 0 : 1];
}
