import { at } from '#shared/lib/at.ts';
import { refuse } from '#shared/lib/result.ts';
import type { Match, Source } from '../../model/stage.ts';
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
    const seed = stage.entrants + 1;
    if (config.direction === 'defend') {
      const last = stage.matches.length;
      if (isEntered(at(stage.states, last - 1).result)) return refuse('late.stage_over');
      return offerOne({ seed, round: last + 1 });
    }
    const first = findFirst(stage);
    if (isEntered(at(stage.states, first.no - 1).result)) return refuse('late.ladder_begun');
    return offerOne({ seed, round: 1, opponent: readSeed(first.slots[1]) });
  },

  enter(stage, config, { seed }): readonly Match[] {
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

/** The match that the climb begins with. */
function findFirst(stage: Stage): Match {
  return stage.matches.find(({ round }) => round === 1) ?? at(stage.matches, 0);
}

function readSeed(source: Source): number {
  return source.kind === 'seed' ? source.seed : 0;
}
