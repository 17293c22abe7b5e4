import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';

/** More than a thumb scrolls through; the rest is found by typing. */
const MOST_SHOWN = 60;

/** Entrants that nobody speaks for yet and whose name holds what was typed, by name. */
export function listClaimable(
  entrants: readonly EntrantDto[],
  search: string,
): { readonly shown: readonly EntrantDto[]; readonly more: number } {
  const wanted = fold(search);
  const found = entrants
    .filter((entrant) => !entrant.claimed && entrant.state === 'registered' && fold(entrant.name).includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name));
  return { shown: found.slice(0, MOST_SHOWN), more: Math.max(0, found.length - MOST_SHOWN) };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase().replace(/\s+/g, ' ').trim();
}
