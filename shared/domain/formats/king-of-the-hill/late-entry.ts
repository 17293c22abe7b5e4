import { at } from '#shared/lib/at.ts';
import { refuse } from '#shared/lib/result.ts';
import type { Match, Source } from '../../model/stage.ts';
import { foldAbsent } from '../../stage/fold.ts';
import type { Stage } from '../../stage/stage.ts';
import { isEntered, offerOne } from '../late-entry.ts';
import type { FreePlaces, LateEntry } from '../late-entry.ts';
import type { KingOfTheHillConfig } from './format.ts';

/**
 * Who comes late stands at the end of the ladder. In a defence that is the last challenger; in a climb it is the lowest
 * step, which can be added only below a first match that nobody played: from further up it would pass those who climbed.
 */
export const ladderEnd: LateEntry<KingOfTheHillConfig> = {
  listPlaces(stage, config): FreePlaces {
    if (config.direction === 'defend') {
      const last = at(stage.matches, stage.matches.length - 1);
      if (isDecided(stage, 'last')) return refuse('late.stage_over');
      const left = stage.folded.has(last.no) ? readSeed(last.slots[1]) : undefined;
      return offerOne({ seed: left ?? stage.entrants + 1, round: left === undefined ? last.no + 1 : last.no });
    }
    const first = findFirst(stage);
    const left = stage.folded.has(first.no) ? readSeed(first.slots[1]) : undefined;
    if (isDecided(stage, 'first')) return refuse('late.ladder_begun');
    const opponent = readSeed(first.slots[left === undefined ? 1 : 0]);
    return offerOne({ seed: left ?? stage.entrants + 1, round: 1, opponent });
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
