import { refuse } from '#shared/lib/result.ts';
import type { Match, Seed } from '../../model/stage.ts';
import { dealSnake } from '../../pairing/snake.ts';
import { isComplete } from '../../stage/read.ts';
import type { Stage } from '../../stage/stage.ts';
import { findNextSeed, offerOne } from '../late-entry.ts';
import type { FreePlaces, LateEntry } from '../late-entry.ts';
import { MAX_ENTRANTS } from './config.ts';
import type { RoundRobinConfig } from './config.ts';

/**
 * Who comes late meets everybody of the group that the snake deals it to, which is one of the smallest. Where somebody
 * pauses in a round the two meet in that round, so that a group of an odd number becomes even without a further one.
 */
export const joinTable: LateEntry<RoundRobinConfig> = {
  listPlaces(stage, config): FreePlaces {
    const seed = findNextSeed(stage);
    const pool = findPool(config, seed);
    if (isComplete(stage)) return refuse('late.stage_over');
    if (listOthers(stage, config, pool).length >= MAX_ENTRANTS) return refuse('late.full', { most: MAX_ENTRANTS });
    return offerOne({ seed, pool: config.groups === 1 ? 0 : pool, round: 1 });
  },

  enter(stage, config, { seed }): readonly Match[] {
    if (seed <= stage.entrants) return stage.matches;
    const pool = findPool(config, seed);
    const busy = new Set(
      stage.matches.flatMap(({ round, slots }) => slots.map((slot) => toKey(round, readSeed(slot)))),
    );
    const added: Match[] = [];
    for (let time = 0; time < config.times; time++) {
      for (const [index, opponent] of listOthers(stage, config, pool).entries()) {
        const round = takeRound(busy, opponent, seed);
        const isFirst = (index + time) % 2 === 0;
        const slots = [
          { kind: 'seed', seed: isFirst ? opponent : seed },
          { kind: 'seed', seed: isFirst ? seed : opponent },
        ] as const;
        const no = stage.matches.length + added.length + 1;
        const match: Match = { no, round, part: 'table', slots, length: config.length };
        added.push(config.groups === 1 ? match : { ...match, pool });
      }
    }
    return [...stage.matches, ...added];
  },
};

/** The first round in which neither of the two plays. */
function takeRound(busy: Set<number>, a: Seed, b: Seed): number {
  let round = 1;
  while (busy.has(toKey(round, a)) || busy.has(toKey(round, b))) round++;
  busy.add(toKey(round, a)).add(toKey(round, b));
  return round;
}

function toKey(round: number, seed: Seed): number {
  return round * 2 ** 16 + seed;
}

function readSeed(source: Match['slots'][0]): Seed {
  return source.kind === 'seed' ? source.seed : 0;
}

/** The group, from 1, of a seed that the snake deals after all others. */
function findPool({ groups }: RoundRobinConfig, seed: Seed): number {
  return dealSnake(seed, groups).findIndex((seeds) => seeds.includes(seed)) + 1;
}

/** Everybody of the group that can be met: those that are out too, as their matches are forfeits that count. */
function listOthers(stage: Stage, { groups }: RoundRobinConfig, pool: number): readonly Seed[] {
  const seeds = dealSnake(stage.entrants, groups)[pool - 1] ?? [];
  return seeds.filter((seed) => !stage.absent.has(seed));
}
