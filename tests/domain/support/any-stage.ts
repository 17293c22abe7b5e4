import fc from 'fast-check';
import { bindFormat } from '#shared/domain/formats/bind.ts';
import type { BoundFormat, StageConfig } from '#shared/domain/formats/bind.ts';
import { toMatches } from '#shared/domain/formats/drawn-rounds.ts';
import { FORMATS } from '#shared/domain/formats/registry.ts';
import type { GameScore, LobbyEntry, Match, Result, Ruling, Seed } from '#shared/domain/model/stage.ts';
import { makeDraw, seedRandomly } from '#shared/domain/seeding/index.ts';
import type { Draw } from '#shared/domain/seeding/index.ts';
import {
  applyResult,
  applyRuling,
  createStage,
  getOccupants,
  getPhase,
  growStage,
  listSeats,
  loadStage,
  makeUndo,
} from '#shared/domain/stage/index.ts';
import type { Stage } from '#shared/domain/stage/index.ts';

const lengths = { default: { bestOf: 3 } } as const;

/** Every format of the registry, with each config that changes what can be done after the fact. */
export const CONFIGS: readonly StageConfig[] = [
  { format: 'single-elimination', thirdPlace: false, lengths },
  { format: 'single-elimination', thirdPlace: true, lengths },
  { format: 'single-elimination', thirdPlace: true, consolation: true, lengths },
  { format: 'double-elimination', grandFinal: 'reset', losersOrder: 'start-gg', lengths },
  { format: 'double-elimination', grandFinal: 'none', losersOrder: 'late-rematch', lengths },
  { format: 'king-of-the-hill', direction: 'climb', lengths },
  { format: 'king-of-the-hill', direction: 'defend', lengths },
  { format: 'round-robin', ...FORMATS['round-robin'].defaultConfig },
  { format: 'round-robin', ...FORMATS['round-robin'].defaultConfig, groups: 2, times: 2 },
  { format: 'swiss', ...FORMATS.swiss.defaultConfig, end: { rounds: 4 } },
  { format: 'swiss', ...FORMATS.swiss.defaultConfig, end: { wins: 3, losses: 3 }, missed: 'half' },
  { format: 'battle-royale', ...FORMATS['battle-royale'].defaultConfig, lobbySize: 6, rounds: 3 },
  { format: 'free-for-all', lobbySize: 4, advance: 2, tieBreaks: [] },
];

export const nameConfig = ({ format, ...config }: StageConfig): string => `${format} ${JSON.stringify(config)}`;

export const anyConfig = fc
  .constantFrom(...CONFIGS)
  .map((config) => Object.assign(config, { [fc.toStringMethod]: () => nameConfig(config) }));

/** What a desk does, in shares of 1. */
const DEEDS = ['override', 'reset', 'undo', 'out', 'annul', 'back', 'enter', 'leave'] as const;
export type Deed = 'play' | 'draw' | (typeof DEEDS)[number];

/** A stage of any format in the hands of a random desk. Deterministic by its seed. */
export class AnyStage {
  stage: Stage;
  readonly format: BoundFormat;
  readonly #draw: Draw;
  #nextId = 1;

  constructor(config: StageConfig, entrants: number, seed: number | string) {
    this.format = bindFormat(config);
    this.#draw = makeDraw(String(seed));
    const { min, max } = this.format.limits;
    const fitting = Math.min(Math.max(entrants, min), max);
    this.stage = createStage(this.format.open(fitting), fitting);
    this.drawRound();
  }

  /** Plays and draws to the end. */
  playOn(): this {
    for (;;) {
      const no = this.#pickPhase('ready');
      if (no === undefined ? !this.drawRound() : !this.enterResult(no)) return this;
    }
  }

  /** One deed, or undefined where it could not be done now. Trouble: how often it is not just the next result. */
  step(trouble: number): Deed | undefined {
    const deed = this.#happens(trouble) ? this.#pick(DEEDS) : 'play';
    return this.#do(deed ?? 'play') ? deed : undefined;
  }

  takeId(): number {
    return this.#nextId++;
  }

  drawRound(): boolean {
    const next = this.format.drawNext(this.stage, 'x');
    if (next.is !== 'drawn') return false;
    const matches = [...this.stage.matches, ...toMatches(next, this.stage)];
    this.stage = loadStage(matches, this.stage.entrants, this.stage.entries.flat(), this.stage.rulings);
    return true;
  }

  /** A random result for those who stand in it. */
  enterResult(no: number): boolean {
    applyResult(this.stage, { ...this.makeResult(no), id: this.takeId() });
    return true;
  }

  makeResult(no: number): Omit<Result, 'id'> {
    const match = this.#match(no);
    const field = getOccupants(this.stage, no);
    if (match.seats !== undefined) {
      const order = seedRandomly(listSeats(this.stage, match), String(this.#draw(1_000_000)));
      const rows = order.map((seed, index): LobbyEntry => ({ seed, placement: index + 1, kills: this.#draw(5) }));
      return { match: no, field, winner: null, games: [], rows, kind: 'played' };
    }
    const winner = this.#draw(2) === 0 ? 0 : 1;
    const game: GameScore = winner === 0 ? [1, 0] : [0, 1];
    return { match: no, field, winner, games: [game, game], kind: 'played' };
  }

  rule(ruling: Omit<Extract<Ruling, { kind: 'out' }>, 'id'> | { kind: 'revoke'; ruling: number }): number {
    const id = this.takeId();
    applyRuling(this.stage, { ...ruling, id });
    return id;
  }

  /** Takes this free place, or any of them; undefined where there is none. */
  enterLate(wanted?: number): { readonly seed: Seed; readonly ruling: number } | undefined {
    const free = this.format.listPlaces(this.stage);
    if (!free.ok) return undefined;
    const place = this.#pick(wanted === undefined ? free.places : free.places.filter((one) => one.place === wanted));
    if (place === undefined) return undefined;
    const matches = this.format.enterLate(this.stage, place);
    const id = this.takeId();
    const ruling: Ruling = { id, kind: 'enter', seed: place.seed, place: place.place, round: place.round, after: id };
    this.stage = growStage(this.stage, ruling, matches);
    return { seed: place.seed, ruling: id };
  }

  /** Takes a late entry back. */
  leave({ seed, ruling }: { readonly seed: Seed; readonly ruling: number }): void {
    const matches = this.format.leaveLate(this.stage, seed);
    this.stage = growStage(this.stage, { id: this.takeId(), kind: 'revoke', ruling }, matches);
  }

  /** A late entry that can be taken back: nothing that counts was entered about it, and no draw seated it. */
  findEntryToLeave(): { readonly seed: Seed; readonly ruling: number } | undefined {
    const revoked = new Set(this.stage.rulings.flatMap((one) => (one.kind === 'revoke' ? [one.ruling] : [])));
    const entry = this.stage.rulings.findLast((one) => {
      if (one.kind !== 'enter' || revoked.has(one.id) || this.stage.absent.has(one.seed)) return false;
      const own = this.stage.matches.filter((match) => this.seatsOf(match).includes(one.seed));
      const isPlayed = own.some(({ no }) => (this.stage.states[no - 1]?.result?.id ?? 0) > 0);
      return !isPlayed && (own.length === 0 || !this.format.isDrawn || this.format.config.format === 'free-for-all');
    });
    return entry?.kind === 'enter' ? { seed: entry.seed, ruling: entry.id } : undefined;
  }

  /** Who plays in a match, as far as it is known. */
  seatsOf(match: Match): readonly Seed[] {
    if (match.seats !== undefined) return listSeats(this.stage, match);
    return getOccupants(this.stage, match.no).filter((seed) => seed > 0);
  }

  #do(deed: Deed): boolean {
    switch (deed) {
      case 'play': {
        const ready = this.#pickPhase('ready');
        return ready === undefined ? this.drawRound() : this.enterResult(ready);
      }
      case 'draw':
        return this.drawRound();
      case 'override':
      case 'reset': {
        const no = this.#pickPhase('decided');
        if (no === undefined) return false;
        if (deed === 'override') return this.enterResult(no);
        const field = getOccupants(this.stage, no);
        const id = this.takeId();
        applyResult(this.stage, { id, match: no, field, winner: null, games: [], kind: 'reset' });
        return true;
      }
      case 'undo': {
        const undo = this.stage.matches.map(({ no }) => makeUndo(this.stage, no)).filter((one) => one !== undefined);
        const picked = this.#pick(undo);
        if (picked !== undefined) applyResult(this.stage, { ...picked, id: this.takeId() });
        return picked !== undefined;
      }
      case 'out':
      case 'annul':
        this.rule({
          kind: 'out',
          seed: this.#draw(this.stage.entrants) + 1,
          annul: deed === 'annul' && this.format.annuls,
        });
        return true;
      case 'back': {
        const out = this.#pick(this.stage.rulings.filter(({ kind }) => kind === 'out'));
        if (out !== undefined) this.rule({ kind: 'revoke', ruling: out.id });
        return out !== undefined;
      }
      case 'enter':
        return this.enterLate() !== undefined;
      case 'leave': {
        const entry = this.findEntryToLeave();
        if (entry !== undefined) this.leave(entry);
        return entry !== undefined;
      }
    }
  }

  #match(no: number): Match {
    const match = this.stage.matches[no - 1];
    if (match === undefined) throw new Error(`no match ${no}`);
    return match;
  }

  #pickPhase(phase: string): number | undefined {
    return this.#pick(this.stage.matches.map(({ no }) => no).filter((no) => getPhase(this.stage, no) === phase));
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list.length === 0 ? undefined : list[this.#draw(list.length)];
  }

  #happens(share: number): boolean {
    return share > 0 && this.#draw(1000) < share * 1000;
  }
}
