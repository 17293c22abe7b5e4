/** What turning needs to know of a page. */
export interface Turnable {
  readonly key: string;
  /** The matches that it shows. */
  readonly cards: readonly { readonly no: number }[];
}

/** How one match stands for the eye: something to see, or calm. */
export interface PageInterest {
  /** Live, called, ready, or waiting for a player that is already known. */
  isActive(no: number): boolean;
  /** When the match changed last, milliseconds of the same clock as `shownAt`; undefined: not since the page was loaded. */
  changedAt(no: number): number | undefined;
}

/** Milliseconds a page stays: long enough to read every card aloud at an easy pace. */
export function dwellOf(page: Turnable): number {
  return Math.min(26_000, Math.max(12_000, 6_000 + page.cards.length * 1_400));
}

/**
 * The page after `current`: first one where a result came in since it was shown, then the next one in order on which
 * something is going on; a bracket at rest stays on its last page, where it is decided.
 */
export function nextPage<P extends Turnable>(
  pages: readonly P[],
  current: string | undefined,
  interest: PageInterest,
  shownAt: ReadonlyMap<string, number>,
): P | undefined {
  const from = pages.findIndex((page) => page.key === current);
  const inOrder = [...pages.slice(from + 1), ...pages.slice(0, Math.max(from, 0))];
  const changed = inOrder.find((page) =>
    page.cards.some(({ no }) => (interest.changedAt(no) ?? -1) > (shownAt.get(page.key) ?? -1)),
  );
  if (changed !== undefined) return changed;
  const active = inOrder.find((page) => page.cards.some(({ no }) => interest.isActive(no)));
  if (active !== undefined) return active;
  const stays = pages[from];
  if (stays?.cards.some(({ no }) => interest.isActive(no)) === true) return stays;
  return pages.at(-1);
}
