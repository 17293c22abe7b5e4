import { at } from '#shared/lib/at.ts';
import type { Seed } from '../model/stage.ts';
import type { Stage } from './stage.ts';

/** Wins, draws and losses of an entrant in matches of two before a round; a bye is a win. */
export interface RecordBefore {
  readonly wins: number;
  readonly draws: number;
  readonly losses: number;
}

/** How an entrant stood when a round was drawn, by what counts now. */
export function readRecordBefore(stage: Stage, seed: Seed, round: number): RecordBefore {
  let [wins, draws, losses] = [0, 0, 0];
  for (const match of stage.matches) {
    if (match.round >= round) continue;
    const { occupants, phase, result, winner } = at(stage.states, match.no - 1);
    if (!occupants.includes(seed)) continue;
    if (winner === seed) wins++;
    else if (phase !== 'decided') continue;
    else if (result?.winner === null && result.kind === 'played') draws++;
    else losses++;
  }
  return { wins, draws, losses };
}
