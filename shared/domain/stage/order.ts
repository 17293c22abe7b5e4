import { at } from '#shared/lib/at.ts';
import type { Match } from '../model/stage.ts';
import type { Stage } from './stage.ts';

export interface PlayingOrder {
  /** Every match behind all that it reads. */
  readonly matches: readonly Match[];
  /** The place of each match in that order, from 1, at index no-1. */
  readonly turns: Int32Array;
}

/**
 * An order in which the matches can be played. Undefined where their ordinals are one already, as in every stage but one
 * that somebody entered late: a match before others keeps no number free, so its ordinal stands behind theirs.
 */
export function readOrder(matches: readonly Match[]): PlayingOrder | undefined {
  if (matches.every(readsLower)) return undefined;
  const turns = new Int32Array(matches.length);
  const ordered: Match[] = [];
  const place = (match: Match): void => {
    if (turns[match.no - 1] !== 0) return;
    for (const no of listSources(match)) place(at(matches, no - 1));
    ordered.push(match);
    turns[match.no - 1] = ordered.length;
  };
  for (const match of matches) place(match);
  return { matches: ordered, turns };
}

function readsLower({ no, slots: [a, b] }: Match): boolean {
  return !(a.kind === 'place' && a.match >= no) && !(b.kind === 'place' && b.match >= no);
}

function listSources({ slots: [a, b], playedIf }: Match): readonly number[] {
  const sources = playedIf === undefined ? [] : [playedIf.match];
  if (a.kind === 'place') sources.push(a.match);
  if (b.kind === 'place') sources.push(b.match);
  return sources;
}

/** The matches of a stage, every one behind all that it reads. */
export function listInOrder({ matches, turns }: Pick<Stage, 'matches' | 'turns'>): readonly Match[] {
  if (turns === undefined) return matches;
  return matches.toSorted((a, b) => (turns[a.no - 1] ?? 0) - (turns[b.no - 1] ?? 0));
}
