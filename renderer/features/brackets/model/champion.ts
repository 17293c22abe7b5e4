import type { MatchRow } from '#shared/protocol/dto/match.ts';
import { ELSEWHERE, FINAL, WINNERS } from '../layout/graph.ts';
import type { BracketGraph } from '../layout/graph.ts';
import type { CardSource } from './card-source.ts';
import { getState, isDecided } from './state-meaning.ts';

/** Whether the winner of this match has the title: it is decided, and no match comes after it that is played. */
export function decidesTitle(graph: BracketGraph, source: CardSource, no: number): boolean {
  const part = graph.parts[no - 1];
  const row = source.getRow(no);
  if (!row || row[6] < 0 || (part !== WINNERS && part !== FINAL) || !isDecided(getState(row))) return false;
  const next = graph.winnerTo[no - 1] ?? 0;
  if (next > 0) return isNotNeeded(source.getRow(next));
  return countEnds(graph) === 1;
}

/** Of a bracket that ends early several have not lost, and of groups each has its best: nobody has the title then. */
function countEnds(graph: BracketGraph): number {
  if (graph.parts.includes(ELSEWHERE)) return 0;
  let ends = 0;
  for (let i = 0; i < graph.count; i++) {
    const part = graph.parts[i];
    if ((part === WINNERS || part === FINAL) && graph.winnerTo[i] === 0) ends++;
  }
  return ends;
}

function isNotNeeded(row: MatchRow | undefined): boolean {
  return row !== undefined && getState(row) === 'not_needed';
}
