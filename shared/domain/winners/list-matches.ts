import type { Stage } from '../stage/stage.ts';
import type { WinnersMatch } from './match.ts';

const NONE: ReadonlySet<number> = new Set();

/** The matches of a stage as the rules for winners see them, by the stage's own seeds. @param disputed ordinals that wait for a decision */
export function listWinnersMatches(stage: Stage, disputed: ReadonlySet<number> = NONE): readonly WinnersMatch[] {
  return stage.matches.flatMap(({ no, seats }, index): WinnersMatch[] => {
    const state = stage.states[index];
    if (state === undefined) return [];
    if (disputed.has(no)) return [{ no, state: 'disputed' }];
    if (state.phase === 'waiting' || state.phase === 'ready') return [{ no, state: 'open' }];
    const { result, occupants } = state;
    if (state.phase !== 'decided' || result === undefined || result.kind === 'reset') return [];
    const ended = result.at === undefined ? {} : { finishedAt: result.at };
    if (seats !== undefined) return [{ no, state: 'done', seats, ...ended }];
    const { winner, games, kind } = result;
    return [{ no, state: 'done', field: [occupants[0], occupants[1]], winner, games, kind, ...ended }];
  });
}
