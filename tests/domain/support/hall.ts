import type { GameScore, Match, Part, Result, ResultKind } from '#shared/domain/model/stage.ts';
import {
  applyResult,
  applyRuling,
  getCountingResult,
  getOccupants,
  getPhase,
  makeUndo,
} from '#shared/domain/stage/index.ts';
import type { Change, Stage } from '#shared/domain/stage/index.ts';
import { startStage } from './stages.ts';
import type { Setup } from './stages.ts';

/** A stage with people in it, so that a test reads as what happened: `alice.beats(bob, 2, 1)`. */
export class Hall {
  readonly stage: Stage;
  readonly setup: Setup;
  #nextId = 1;

  constructor(setup: Setup, entrants: number) {
    this.setup = setup;
    this.stage = startStage(setup, entrants);
  }

  takeId(): number {
    return this.#nextId++;
  }

  /** The match of two entrants; the last one where they met twice. */
  match(a: Entrant, b: Entrant): Match {
    const found = this.stage.matches.findLast(({ no }) => {
      const pair = getOccupants(this.stage, no);
      return pair.includes(a.seed) && pair.includes(b.seed) && getPhase(this.stage, no) !== 'not-needed';
    });
    if (!found) throw new Error(`seeds ${a.seed} and ${b.seed} have no match`);
    return found;
  }

  /** Ordinal of the only match, or of the one at `index` from the top, in a round. */
  no(part: Part, round: number, index = 0): number {
    const found = this.stage.matches.filter((match) => match.part === part && match.round === round)[index];
    if (!found) throw new Error(`no match ${index} in ${part} ${round}`);
    return found.no;
  }

  enter(match: number, winner: 0 | 1 | null, kind: ResultKind, games: readonly GameScore[] = []): Change {
    const field = getOccupants(this.stage, match);
    return applyResult(this.stage, { id: this.takeId(), match, field, winner, games, kind });
  }

  /** Nobody advances, or the one that the organizer names. */
  forfeitBoth(a: Entrant, b: Entrant, advances?: Entrant): Change {
    const { no } = this.match(a, b);
    const slot = advances && (getOccupants(this.stage, no)[0] === advances.seed ? 0 : 1);
    return this.enter(no, slot ?? null, 'double-forfeit');
  }

  reset(no: number): Change {
    return this.enter(no, null, 'reset');
  }

  undo(no: number): Change {
    const entry = makeUndo(this.stage, no);
    if (!entry) throw new Error(`nothing to undo in match ${no}`);
    return applyResult(this.stage, { ...entry, id: this.takeId() });
  }

  waive(match: number): Change {
    return applyRuling(this.stage, { id: this.takeId(), kind: 'waive', match });
  }

  /** The better seed wins whatever is ready, until nothing is. */
  playOn(): void {
    for (const { no } of this.stage.matches) {
      if (getPhase(this.stage, no) !== 'ready') continue;
      const [a, b] = getOccupants(this.stage, no);
      this.enter(no, a < b ? 0 : 1, 'played', [a < b ? [1, 0] : [0, 1]]);
    }
  }

  /** Places by seed: [place of seed 1, place of seed 2, ...]. */
  places(): readonly number[] {
    const standings = this.setup.standings(this.stage);
    return [...standings].toSorted((a, b) => a.seed - b.seed).map(({ place }) => place);
  }

  counting(no: number): Result | undefined {
    return getCountingResult(this.stage, no);
  }
}

export class Entrant {
  readonly seed: number;
  readonly #hall: Hall;

  constructor(hall: Hall, seed: number) {
    this.#hall = hall;
    this.seed = seed;
  }

  /** Wins the match of the two, by games won. */
  beats(other: Entrant, won = 2, lost = 0): Change {
    const { no } = this.#hall.match(this, other);
    const slot = getOccupants(this.#hall.stage, no)[0] === this.seed ? 0 : 1;
    const mine: GameScore = slot === 0 ? [1, 0] : [0, 1];
    const theirs: GameScore = slot === 0 ? [0, 1] : [1, 0];
    const games = Array.from({ length: lost + won }, (_, game) => (game < lost ? theirs : mine));
    return this.#hall.enter(no, slot, 'played', games);
  }

  /** Is disqualified; gives the id of the ruling. */
  isOut(): number {
    const id = this.#hall.takeId();
    applyRuling(this.#hall.stage, { id, kind: 'out', seed: this.seed });
    return id;
  }
}

type Name = 'alice' | 'bob' | 'carol' | 'dave' | 'erin' | 'frank' | 'grace' | 'heidi';

/** A hall and its first eight entrants by name, alice seed 1; a name beyond the number of entrants has no match. */
export function openHall(setup: Setup, entrants: number): { hall: Hall } & Record<Name, Entrant> {
  const hall = new Hall(setup, entrants);
  const seed = (number: number): Entrant => new Entrant(hall, number);
  return {
    hall,
    alice: seed(1),
    bob: seed(2),
    carol: seed(3),
    dave: seed(4),
    erin: seed(5),
    frank: seed(6),
    grace: seed(7),
    heidi: seed(8),
  };
}
