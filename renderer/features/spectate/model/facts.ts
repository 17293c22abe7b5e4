import type { TFunction } from 'i18next';
import type { TournamentState } from '#renderer/stores/tournament-store.ts';
import { sayRound } from '#renderer/lib/round-words.ts';
import { nameRoundOf } from './round-names.ts';

/** What a row leaves out to stay small: names and words, looked up by the page. */
export interface Facts {
  /** Id of the tournament. */
  readonly tournament: string;
  /** Name of a seed in a stage; '' when it is not known. */
  nameOf(stage: number, seed: number): string;
  /** Name of a match's round, in the visitor's language. */
  roundOf(stage: number, no: number): string;
  /** How many sit in a lobby; 0 for a match of two. */
  seatsIn(stage: number, no: number): number;
  /** Best of N, or negative: all N are played. */
  lengthOf(stage: number, no: number): number;
}

type Named = Pick<TournamentState, 'stages' | 'entrants'>;

export function makeFacts(tournament: string, state: Named, t: TFunction): Facts {
  return {
    tournament,
    nameOf: (stage, seed) => state.entrants.get(state.stages.get(stage)?.seeds[seed - 1] ?? '')?.name ?? '',
    roundOf(stage, no) {
      const name = nameRoundOf(state.stages.get(stage)?.shapes ?? [], no);
      return name === undefined ? '' : sayRound(t, name);
    },
    seatsIn: (stage, no) => state.stages.get(stage)?.seats?.[no - 1]?.length ?? 0,
    lengthOf: (stage, no) => state.stages.get(stage)?.shapes[no - 1]?.[5] ?? 1,
  };
}
