import type { MatchRow } from '#shared/protocol/dto/match.ts';
import { FINAL, WINNERS } from '../layout/graph.ts';
import type { BracketGraph } from '../layout/graph.ts';
import type { CardSource } from './card-source.ts';
import { getState, isDecided } from './state-meaning.ts';

/** Whether the winner of this match has the title: it is decided, and no match comes after it that is played. */
export function decidesTitle(graph: BracketGraph, source: CardSource, no: number): boolean {
  const part = graph.parts[no - 1];
  const row = source.getRow(no);
  if (!row || row[6] < 0 || (part !== WINNERS && part !== FINAL) || !isDecided(getState(row))) return false;
  const next = graph.winnerTo[no - 1] ?? 0;
  return next === 0 || isNotNeeded(source.getRow(next));
}

function isNotNeeded(row: MatchRow | undefined): boolean {
  return row !== undefined && getState(row) === 'not_needed';
}
