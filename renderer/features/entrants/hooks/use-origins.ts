import { useMemo } from 'react';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import type { Origins } from '../components/attribute-fields.tsx';

/** The clubs and regions of a list, each once, in the order of the alphabet. */
export function useOrigins(entrants: Iterable<EntrantDto>): Origins {
  return useMemo(() => {
    const list = [...entrants];
    const sort = (names: readonly (string | undefined)[]): string[] =>
      [...new Set(names.filter((name) => name !== undefined))].sort((a, b) => a.localeCompare(b));
    return { clubs: sort(list.map(({ club }) => club)), regions: sort(list.map(({ region }) => region)) };
  }, [entrants]);
}
