import { at } from '#shared/lib/at.ts';
import type { Match } from '../model/stage.ts';

/** Out-edges of the graph in two flat arrays: those of match no stand in `list` from offsets[no - 1] to offsets[no]. */
export interface Readers {
  readonly offsets: Int32Array;
  readonly list: Int32Array;
}

/** Turns the sources of all matches around. Throws for a source outside the stage. */
export function readReaders(matches: readonly Match[]): Readers {
  const offsets = new Int32Array(matches.length + 1);
  for (const match of matches) {
    forEachSource(match, (no) => {
      if (no > matches.length) throw new RangeError(`match ${match.no} has a source outside the stage`);
      offsets[no] = at(offsets, no) + 1;
    });
  }
  for (let no = 1; no <= matches.length; no++) offsets[no] = at(offsets, no) + at(offsets, no - 1);
  const list = new Int32Array(at(offsets, matches.length));
  const next = offsets.slice();
  for (const match of matches) {
    forEachSource(match, (no) => {
      const place = at(next, no - 1);
      list[place] = match.no;
      next[no - 1] = place + 1;
    });
  }
  return { offsets, list };
}

/** Ordinals, rising, of the matches that read match `no`: that its winner or loser goes to, or whose need it decides. */
export function listReaders({ offsets, list }: Readers, no: number): Int32Array {
  return list.subarray(at(offsets, no - 1), at(offsets, no));
}

/** Every match that `match` reads, once. */
function forEachSource({ slots: [a, b], playedIf }: Match, visit: (no: number) => void): void {
  const first = a.kind === 'place' ? a.match : 0;
  const second = b.kind === 'place' ? b.match : 0;
  const third = playedIf?.match ?? 0;
  if (first > 0) visit(first);
  if (second > 0 && second !== first) visit(second);
  if (third > 0 && third !== first && third !== second) visit(third);
}
