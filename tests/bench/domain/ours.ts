import { getFormat } from '#shared/domain/formats/registry.ts';
import type { FormatCode } from '#shared/domain/formats/registry.ts';
import { applyResult, createStage, getOccupants, getPhase, isComplete } from '#shared/domain/stage/index.ts';
import type { Stage } from '#shared/domain/stage/index.ts';

/** Graph and stage, ready for the first result. */
export function make(code: FormatCode, entrants: number): Stage {
  const format = getFormat(code);
  return createStage(format.open(format.defaultConfig, entrants), entrants);
}

/** Plays to the end: the first slot wins every match. */
export function play(stage: Stage): void {
  for (const { no } of stage.matches) {
    if (getPhase(stage, no) !== 'ready') continue;
    applyResult(stage, {
      id: no,
      match: no,
      field: getOccupants(stage, no),
      winner: 0,
      games: [[1, 0]],
      kind: 'played',
    });
  }
  if (!isComplete(stage)) throw new Error('the stage was not played to its end');
}
