import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';

/** Entrants by seed; those without one after them, in the order they came. Ids are made in that order. */
export function sortEntrants<E extends EntrantDto>(entrants: Iterable<E>): readonly E[] {
  return [...entrants].sort(
    (a, b) => (a.seed ?? Infinity) - (b.seed ?? Infinity) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** The list after one entrant took a place (1 is the top); the ones between move up or down. */
export function moveTo<E extends { readonly id: string }>(list: readonly E[], id: string, place: number): readonly E[] {
  const moved = list.find((one) => one.id === id);
  if (moved === undefined) return list;
  const rest = list.filter((one) => one !== moved);
  const at = Math.min(rest.length, Math.max(0, place - 1));
  return [...rest.slice(0, at), moved, ...rest.slice(at)];
}

/** Whether an entrant fits what was typed: a part of its name, or its seed. */
export function fitsFilter(entrant: EntrantDto, text: string): boolean {
  const wanted = fold(text.trim());
  if (wanted === '') return true;
  return fold(entrant.name).includes(wanted) || String(entrant.seed ?? '') === wanted.replace(/^#/, '');
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
