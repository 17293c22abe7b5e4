import { at } from '#shared/lib/at.ts';
import { makeDraw } from './random.ts';

/** Random seeding by a kept seed: the same entrants in the same order and the same text give the same draw. */
export function seedRandomly<T>(entrants: readonly T[], seed: string): readonly T[] {
  const draw = makeDraw(seed);
  const drawn = [...entrants];
  for (let last = drawn.length - 1; last > 0; last--) {
    const other = draw(last + 1);
    const moved = at(drawn, last);
    drawn[last] = at(drawn, other);
    drawn[other] = moved;
  }
  return drawn;
}

/**
 * Seeding in order: by given seed number first, then those without one as they registered. Equal numbers keep their
 * order of registration.
 */
export function seedInOrder<T extends { readonly seed?: number | undefined }>(entrants: readonly T[]): readonly T[] {
  return [...entrants].toSorted((a, b) => (a.seed ?? Infinity) - (b.seed ?? Infinity) || 0);
}

/** Moves the entrant at seed `from` to seed `to`, both from 1; those between move up or down by one. Throws outside. */
export function moveSeed<T>(order: readonly T[], from: number, to: number): readonly T[] {
  const moved = at(order, from - 1);
  at(order, to - 1);
  const rest = order.toSpliced(from - 1, 1);
  return rest.toSpliced(to - 1, 0, moved);
}

/** Lets the entrants at two seeds, both from 1, change places. Throws outside. */
export function swapSeeds<T>(order: readonly T[], a: number, b: number): readonly T[] {
  return order.with(a - 1, at(order, b - 1)).with(b - 1, at(order, a - 1));
}
