import { at } from '#shared/lib/at.ts';
import { refuse } from '#shared/lib/result.ts';
import type { Match, Seed, Source } from '../../model/stage.ts';
import { foldAbsent } from '../../stage/fold.ts';
import type { Stage } from '../../stage/stage.ts';
import { LIMITS } from '../elimination/size.ts';
import { isEntered, offerOne } from '../late-entry.ts';
import type { FreePlaces, LateEntry } from '../late-entry.ts';
import { findFull } from '../late-round.ts';
import type { KingOfTheHillConfig } from './format.ts';

/**
 * Who comes late stands at the end of the ladder. In a defence that is the last challenger; in a climb it is the lowest
 * step, which can be added only below a first match that nobody played: from further up it would pass those who climbed.
 */
export const ladderEnd: LateEntry<KingOfTheHillConfig> = {
  listPlaces(stage, { direction }): FreePlaces {
    const isClimb = direction === 'climb';
    if (isDecided(stage, isClimb ? 'first' : 'last')) return refuse(isClimb ? 'late.ladder_begun' : 'late.stage_over');
    const end = isClimb ? findFirst(stage) : at(stage.matches, stage.matches.length - 1);
    // One that went back left its step, which others may have come to stand above and below.
    const left = end.slots.map(readSeed).findLast((seed) => stage.absent.has(seed));
    if (left !== undefined) return offerStep(stage, left);
    const full = findFull(stage, LIMITS.max);
    if (full !== undefined) return full;
    const seed = stage.entrants + 1;
    return offerOne(isClimb ? { seed, round: 1, opponent: readSeed(end.slots[1]) } : { seed, round: end.no + 1 });
  },

  enter(stage, config, { seed }): readonly Match[] {
    if (seed <= stage.entrants) return stage.matches;
    const own: Source = { kind: 'seed', seed };
    const no = stage.matches.length + 1;
    if (config.direction === 'defend') {
      const holder: Source = { kind: 'place', match: no - 1, place: 1 };
      const { length } = at(stage.matches, no - 2);
      return [...stage.matches, { no, round: no, part: 'winners', slots: [holder, own], length }];
    }
    const first = findFirst(stage);
    const below: Match = { no, round: 1, part: 'winners', slots: [first.slots[1], own], length: first.length };
    const winner: Source = { kind: 'place', match: no, place: 1 };
    const above = stage.matches.map((match): Match => {
      const slots = match === first ? ([first.slots[0], winner] as const) : match.slots;
      return { ...match, round: match.round + 1, slots };
    });
    return [...above, below];
  },
};

/** The step of a seed behind which nobody stands, as if somebody did. */
function offerStep(stage: Stage, seed: Seed): FreePlaces {
  const steps = foldAbsent({ ...stage, absent: new Set([...stage.absent].filter((one) => one !== seed)) }).left;
  const step = steps.find(({ slots }) => slots.some((source) => readSeed(source) === seed));
  const opponent = step?.slots.map(readSeed).find((one) => one !== seed);
  return offerOne({ seed, round: step?.round ?? 1, opponent: opponent ?? 0 });
}

/** Whether somebody played the match at this end of the ladder, byes left aside. */
function isDecided(stage: Stage, end: 'first' | 'last'): boolean {
  const steps = foldAbsent(stage).left.toSorted((a, b) => a.round - b.round);
  const match = at(steps, end === 'first' ? 0 : steps.length - 1);
  return isEntered(at(stage.states, match.no - 1).result);
}

/** The match that the climb begins with. */
function findFirst(stage: Stage): Match {
  return stage.matches.find(({ round }) => round === 1) ?? at(stage.matches, 0);
}

function readSeed(source: Source): number {
  return source.kind === 'seed' ? source.seed : 0;
}
