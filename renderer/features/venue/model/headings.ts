import type { MatchShape } from '#shared/protocol/dto/match.ts';
import type { BracketPage } from './bracket-pages.ts';

/**
 * For each column a match whose round names it; null where rounds stand under each other, as in the last page: there
 * each card says its own.
 */
export function headingsOf(page: BracketPage, shapes: readonly MatchShape[]): readonly (number | null)[] {
  return Array.from({ length: page.columns }, (_, column) => {
    const own = page.cards.filter((card) => card.column === column).map(({ no }) => shapes[no - 1]);
    const [first] = own;
    if (first === undefined) return null;
    return own.every((shape) => shape?.[1] === first[1] && shape[2] === first[2]) ? first[0] : null;
  });
}
