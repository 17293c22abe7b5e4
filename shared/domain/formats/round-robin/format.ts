import { at } from '#shared/lib/at.ts';
import type { Match, Source } from '../../model/stage.ts';
import { dealSnake } from '../../pairing/snake.ts';
import { listPlayed } from '../../stage/duels.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Format, Table } from '../format.ts';
import { findRoundLength } from '../lengths.ts';
import { rankTables } from '../tables.ts';
import { DEFAULT_CONFIG, MAX_ENTRANTS, MIN_ENTRANTS } from './config.ts';
import type { RoundRobinConfig } from './config.ts';
import { joinTable } from './late-entry.ts';
import { countRoundRobin, countTableRounds, walkTableRound } from './schedule.ts';
import { rankRoundRobin } from './standings.ts';

/** Every two meet, in one table or in groups. All matches stand in part 'table', those of a group in its pool. */
export const roundRobin: Format<RoundRobinConfig> = {
  code: 'round-robin',
  views: ['table', 'rounds'],
  defaultConfig: DEFAULT_CONFIG,
  limits: ({ groups }) => ({ min: MIN_ENTRANTS * groups, max: MAX_ENTRANTS * groups }),
  open: openRoundRobin,
  matchCount: (config, entrants) =>
    dealSnake(entrants, config.groups).reduce((sum, { length }) => sum + countRoundRobin(config, length), 0),
  standings: (stage, config) => rankTables(listTables(stage, config)),
  listTables,
  countPools: ({ groups }) => groups,
  allowsDraw: () => true,
  late: joinTable,
  annuls: true,
};

/** Round by round through all groups, so that every group is as far as the others. */
function openRoundRobin(
  { groups: count, times, special, length }: RoundRobinConfig,
  entrants: number,
): readonly Match[] {
  // One source for all matches of a seed: there are up to 127 of them.
  const groups = dealSnake(entrants, count).map((seeds) => ({
    sources: seeds.map((seed): Source => ({ kind: 'seed', seed })),
    rounds: countTableRounds(times, seeds.length),
  }));
  const most = Math.max(...groups.map(({ rounds }) => rounds));
  const opened: Match[] = [];
  for (let round = 1; round <= most; round++) {
    const given = findRoundLength(special, round, most) ?? length;
    for (const [index, { sources, rounds }] of groups.entries()) {
      if (round > rounds) continue;
      walkTableRound(sources.length, round, (a, b) => {
        const slots = [at(sources, a - 1), at(sources, b - 1)] as const;
        const match: Match = { no: opened.length + 1, round, part: 'table', slots, length: given };
        opened.push(count === 1 ? match : { ...match, pool: index + 1 });
      });
    }
  }
  return opened;
}

function listTables(stage: Stage, config: RoundRobinConfig): readonly Table[] {
  return dealSnake(stage.entrants, config.groups).map((dealt, index) => {
    const seeds = dealt.filter((seed) => !stage.absent.has(seed));
    const pool = config.groups === 1 ? 0 : index + 1;
    const { duels } = listPlayed(stage, (match) => (match.pool ?? 0) === pool);
    return { pool, ...rankRoundRobin(config, seeds, duels, stage) };
  });
}
