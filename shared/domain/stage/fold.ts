import type { Match, Seed, Source } from '../model/stage.ts';
import { listInOrder } from './order.ts';

interface Graph {
  readonly matches: readonly Match[];
  readonly turns: Int32Array | undefined;
  readonly absent: ReadonlySet<Seed>;
}

/** A graph in which the matches are folded away that nobody could play. */
export interface Folded {
  /** Ordinals of those matches. */
  readonly away: ReadonlySet<number>;
  /** The others, with the sources that are behind a folded match; ordinals stay. */
  readonly left: readonly Match[];
}

/**
 * Folds away what a late entry brought and what is a bye again since it was taken back: whoever is alone there goes on as
 * if the match were not there. Not the same as a match against NOBODY, in which one that is out loses.
 */
export function foldAbsent(graph: Graph): Folded {
  const { matches, absent } = graph;
  if (absent.size === 0) return { away: NONE, left: matches };
  const away = new Set<number>();
  const winners = new Map<number, Source | undefined>();
  const follow = (source: Source): Source | undefined => {
    if (source.kind === 'seed') return absent.has(source.seed) ? undefined : source;
    if (source.kind === 'nobody' || !away.has(source.match)) return source;
    return source.place === 1 ? winners.get(source.match) : undefined;
  };
  const left: Match[] = [];
  for (const match of listInOrder(graph)) {
    const [a, b] = [follow(match.slots[0]), follow(match.slots[1])];
    if (a !== undefined && b !== undefined) {
      left.push({ ...match, slots: [a, b] });
    } else {
      away.add(match.no);
      winners.set(match.no, a ?? b);
    }
  }
  return { away, left: left.toSorted((x, y) => x.no - y.no) };
}

const NONE: ReadonlySet<number> = new Set();
