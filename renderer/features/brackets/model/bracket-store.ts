import type { MatchRow, MatchShape } from '#shared/protocol/dto/match.ts';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';

/** What the bracket reads of a stage. `shapes` stays the same array while the stage stands; `rows` are replaced by index. */
export interface StageData {
  readonly seeds: readonly string[];
  readonly shapes: readonly MatchShape[];
  readonly rows: readonly MatchRow[];
}

/** What the bracket reads of a tournament. */
export interface BracketData {
  readonly status: string;
  readonly entrants: ReadonlyMap<string, EntrantDto>;
  readonly stages: ReadonlyMap<number, StageData>;
}

/** The part of the tournament's store that the bracket needs. */
export interface BracketStore {
  getState(): BracketData;
  subscribe(listener: () => void): () => void;
}
