import { at } from '#shared/lib/at.ts';
import type { Result } from '../model/stage.ts';
import { listEntries } from './entries.ts';
import { getOccupants } from './read.ts';
import type { Stage } from './stage.ts';

/**
 * The entry that takes back the last one about this match, to be entered with an id of its own: the former entry for
 * the same entrants, or a reset when there is none. Undoing an undo is therefore a redo. Undefined when nothing was
 * entered for the entrants that stand in the match now; the step to undo then lies upstream.
 */
export function makeUndo(stage: Stage, no: number): Omit<Result, 'id'> | undefined {
  const [a, b] = getOccupants(stage, no);
  const entries = listEntries(stage, at(stage.matches, no - 1), a, b);
  const last = entries.at(-1);
  if (last === undefined) return undefined;
  const former = entries.at(-2);
  if (former === undefined && last.kind === 'reset') return undefined;
  if (former === undefined) return { match: no, field: last.field, winner: null, games: [], kind: 'reset' };
  const { winner, games, rows, kind } = former;
  const undo = { match: no, field: last.field, winner, games, kind };
  return rows === undefined ? undo : { ...undo, rows };
}
