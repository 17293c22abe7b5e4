import { refuse } from '#shared/lib/result.ts';
import type { Refusal } from '#shared/lib/result.ts';
import type { Match, Ruling } from '../model/stage.ts';

/**
 * Whether the rulings speak of what there is, each of what stood before it. Refuses with `record.ruling_not_possible` {ruling}, its place in the
 * list from 1.
 *
 * @param results how many there are, by rising id, which is also their place in the list
 * @param rulings by rising id, which is also their place in the list
 */
export function judgeRulings(
  matches: readonly Match[],
  { entrants, results }: { readonly entrants: number; readonly results: number },
  rulings: readonly Ruling[],
): Refusal | undefined {
  const isSeed = (seed: number): boolean => seed >= 1 && seed <= entrants;
  const isAfter = (count: number): boolean => count >= 0 && count <= results;
  const isPossible = (ruling: Ruling): boolean => {
    switch (ruling.kind) {
      case 'out':
        return isSeed(ruling.seed);
      case 'waive':
        return matches[ruling.match - 1]?.playedIf !== undefined;
      case 'tie':
        return new Set(ruling.order).size === ruling.order.length && ruling.order.every(isSeed);
      case 'seat':
        return (
          ruling.seeds.every(isSeed) && new Set(ruling.seeds).size === ruling.seeds.length && isAfter(ruling.after)
        );
      case 'enter':
        return isSeed(ruling.seed) && isAfter(ruling.after);
      case 'revoke': {
        const about = rulings[ruling.ruling - 1];
        return about !== undefined && about.id < ruling.id && about.kind !== 'revoke';
      }
    }
  };
  const index = rulings.findIndex((ruling) => !isPossible(ruling));
  return index === -1 ? undefined : refuse('record.ruling_not_possible', { ruling: index + 1 });
}
