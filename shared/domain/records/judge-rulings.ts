import { refuse } from '#shared/lib/result.ts';
import type { Refusal } from '#shared/lib/result.ts';
import type { Match, Ruling, Seed } from '../model/stage.ts';

interface RulingRules {
  readonly matches: readonly Match[];
  /** Seeds, those that came late included. */
  readonly entrants: number;
  /** How many entries were made about matches. */
  readonly results: number;
}

/**
 * Whether the rulings speak of what there is, each of what stood before it. Refuses with `record.ruling_not_possible` {ruling}, its place in the
 * list from 1.
 *
 * @param rulings by rising id, which is also their place in the list
 */
export function judgeRulings(rules: RulingRules, rulings: readonly Ruling[]): Refusal | undefined {
  const known = { seeds: countOpenedBy(rulings, rules.entrants) };
  const index = rulings.findIndex((ruling) => !isPossible(rules, rulings, known, ruling));
  return index === -1 ? undefined : refuseRuling(index + 1);
}

/** How many entrants a stage was opened with, when all but the others came late. */
export function countOpenedBy(rulings: readonly Ruling[], entrants: number): number {
  const late = new Set(rulings.flatMap((ruling) => (ruling.kind === 'enter' ? [ruling.seed] : [])));
  return entrants - late.size;
}

export function refuseRuling(ruling: number): Refusal {
  return refuse('record.ruling_not_possible', { ruling });
}

/** @param known how many seeds there were before; one that comes late is the next one, or one that went back */
function isPossible(
  { matches, entrants, results }: RulingRules,
  rulings: readonly Ruling[],
  known: { seeds: number },
  ruling: Ruling,
): boolean {
  const isSeed = (seed: Seed): boolean => seed >= 1 && seed <= entrants;
  switch (ruling.kind) {
    case 'out':
      return isSeed(ruling.seed);
    case 'waive':
      return matches[ruling.match - 1]?.playedIf !== undefined;
    case 'tie':
      return new Set(ruling.order).size === ruling.order.length && ruling.order.every(isSeed);
    case 'seat':
      return (
        new Set(ruling.seeds).size === ruling.seeds.length && ruling.seeds.every(isSeed) && ruling.after <= results
      );
    case 'enter':
      if (ruling.seed === known.seeds + 1) known.seeds++;
      else if (ruling.seed > known.seeds || !isBack(rulings, ruling)) return false;
      return ruling.after <= results;
    case 'revoke': {
      const about = rulings[ruling.ruling - 1];
      const isFirst = !rulings.some(
        (other) => other.kind === 'revoke' && other.ruling === ruling.ruling && other.id < ruling.id,
      );
      return about !== undefined && about.id < ruling.id && about.kind !== 'revoke' && about.kind !== 'seat' && isFirst;
    }
  }
}

/** Whether the one that had this seed came late, too, and went back before. */
function isBack(rulings: readonly Ruling[], { id, seed }: Extract<Ruling, { kind: 'enter' }>): boolean {
  const former = rulings.findLast((one) => one.kind === 'enter' && one.seed === seed && one.id < id);
  return (
    former !== undefined && rulings.some((one) => one.kind === 'revoke' && one.ruling === former.id && one.id < id)
  );
}
