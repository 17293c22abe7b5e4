import { at } from '#shared/lib/at.ts';
import type { Seed, Standing } from '../../model/stage.ts';
import type { Stage } from '../../stage/stage.ts';
import { listEndings } from './endings.ts';

/**
 * Parts those that lost in round 1, and share a place, by how far they came in the consolation bracket. Nobody else: who
 * lost later, after a bye, stands above them already, beside others that are not in it.
 *
 * While it is played they are open, each on the lowest place it can still end on.
 */
export function partByConsolation(stage: Stage, standings: readonly Standing[]): readonly Standing[] {
  const own = stage.matches.filter(({ part }) => part === 'consolation');
  if (own.length === 0) return standings;
  const group = listFirstLosers(stage);
  const reaches = readReaches(stage, own);
  const isOver = own.every(({ no }) => !isOpen(stage, no)) && !hasOpenFirstRound(stage);
  const all = [...group].map((seed) => reaches.get(seed) ?? NOT_IN_IT);
  return standings.map((standing) => {
    if (standing.open || !group.has(standing.seed)) return standing;
    const { ending } = reaches.get(standing.seed) ?? NOT_IN_IT;
    const above = isOver
      ? all.filter((other) => other.ending < ending).length
      : countFirstRound(stage) - 1 - all.filter((other) => other.isOut && other.ending > ending).length;
    return { ...standing, place: standing.place + above, open: !isOver };
  });
}

interface Reach {
  /** The place inside the bracket, from 1; of one that is still in where it would end by losing from here on. */
  readonly ending: number;
  readonly isOut: boolean;
}

/** Both lost a match for nothing, or the bracket has no line for it. */
const NOT_IN_IT: Reach = { ending: Infinity, isOut: true };

function readReaches(stage: Stage, own: Stage['matches']): ReadonlyMap<Seed, Reach> {
  const endings = listEndings(stage.matches);
  const reaches = new Map<Seed, Reach>();
  for (const { no } of own) {
    const { occupants, winner } = at(stage.states, no - 1);
    const isOut = !isOpen(stage, no);
    for (const seed of occupants) {
      if (seed <= 0) continue;
      const ending = isOut && winner === seed ? endings.ofWinner : endings.ofLoser;
      // A later match of the same seed has a higher ordinal and overwrites this.
      reaches.set(seed, { ending: at(ending, no - 1), isOut });
    }
  }
  return reaches;
}

/** Who has lost in round 1, or did not win there. */
function listFirstLosers(stage: Stage): ReadonlySet<Seed> {
  const losers = new Set<Seed>();
  for (const { no, part, round } of stage.matches) {
    if (part !== 'winners' || round !== 1 || isOpen(stage, no)) continue;
    const { occupants, winner } = at(stage.states, no - 1);
    for (const seed of occupants) if (seed > 0 && seed !== winner) losers.add(seed);
  }
  return losers;
}

function isOpen(stage: Stage, no: number): boolean {
  const { phase } = at(stage.states, no - 1);
  return phase === 'waiting' || phase === 'ready';
}

function hasOpenFirstRound(stage: Stage): boolean {
  return stage.matches.some(({ no, part, round }) => part === 'winners' && round === 1 && isOpen(stage, no));
}

/** How many share the place of those that lose in round 1, when all its matches have a loser. */
function countFirstRound(stage: Stage): number {
  return stage.matches.filter(({ part, round }) => part === 'winners' && round === 1).length;
}
