import { at } from '#shared/lib/at.ts';
import type { Match, Seed, Standing } from '../../model/stage.ts';
import { listInOrder } from '../../stage/order.ts';
import type { Stage } from '../../stage/stage.ts';
import { listEndings } from './endings.ts';
import type { Endings } from './endings.ts';

/**
 * Parts those that lost in round 1, and share a place, by how far they came in the consolation bracket. Nobody else: who
 * lost later, after a bye, stands above them already, beside others that are not in it.
 *
 * While it is played they are open, each on the lowest place it can still end on.
 */
export function partByConsolation(stage: Stage, standings: readonly Standing[]): readonly Standing[] {
  const played = listInOrder(stage).filter(({ no }) => !stage.folded.has(no));
  const own = played.filter(({ part }) => part === 'consolation');
  if (own.length === 0) return standings;
  const endings = listEndings(stage);
  const first = played.filter(({ part, round }) => part === 'winners' && round === 1);
  const shared = at(endings.ofLoser, at(first, 0).no - 1);
  const isOver = [...first, ...own].every((match) => !isOpen(stage, match));
  const reaches = readReaches(stage, own, endings);
  const reachOf = ({ seed, open }: Standing): Reach => reaches.get(seed) ?? { ending: Infinity, isOut: !open };
  const group = standings.filter(({ place }) => place === shared).map(reachOf);
  const isNever = ({ ending, isOut }: Reach): boolean => isOut && ending === Infinity;
  // Two of a match that both lost never come to it: one less that can end above anybody.
  const coming = first.length - group.filter(isNever).length / 2;
  const countAbove = (own: Reach): number => {
    if (isOver) return group.filter(({ ending }) => ending < own.ending).length;
    if (isNever(own)) return coming;
    return coming - 1 - group.filter((other) => other.isOut && !isNever(other) && other.ending > own.ending).length;
  };
  return standings.map((standing) => {
    if (standing.place !== shared) return standing;
    return { ...standing, place: shared + countAbove(reachOf(standing)), open: !isOver };
  });
}

interface Reach {
  /**
   * The place inside the bracket, from 1; of one that is still in where it would end by losing from here on; Infinity
   * where it has not come to it, or never will after a double forfeit.
   */
  readonly ending: number;
  readonly isOut: boolean;
}

function readReaches(stage: Stage, own: readonly Match[], endings: Endings): ReadonlyMap<Seed, Reach> {
  const reaches = new Map<Seed, Reach>();
  for (const match of own) {
    const { occupants, winner } = at(stage.states, match.no - 1);
    const isOut = !isOpen(stage, match);
    for (const seed of occupants) {
      if (seed <= 0) continue;
      const ending = isOut && winner === seed ? endings.ofWinner : endings.ofLoser;
      // A later match of the same seed comes later and overwrites this.
      reaches.set(seed, { ending: at(ending, match.no - 1), isOut });
    }
  }
  return reaches;
}

function isOpen(stage: Stage, { no }: Match): boolean {
  const { phase } = at(stage.states, no - 1);
  return phase === 'waiting' || phase === 'ready';
}
