import type { Match, Seed } from '../../model/stage.ts';
import { dealSnake } from '../../pairing/snake.ts';
import { listPlayed } from '../../stage/duels.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Format, Table } from '../format.ts';
import { findRoundLength } from '../lengths.ts';
import { rankTables } from '../tables.ts';
import { DEFAULT_CONFIG, MAX_ENTRANTS, MIN_ENTRANTS } from './config.ts';
import type { RoundRobinConfig } from './config.ts';
import { joinTable } from './late-entry.ts';
import { countRoundRobin, scheduleRoundRobin } from './schedule.ts';
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
function openRoundRobin(config: RoundRobinConfig, entrants: number): readonly Match[] {
  const groups = dealSnake(entrants, config.groups);
  const schedules = groups.map((seeds) => scheduleRoundRobin(config, seeds.length).matches);
  const rounds = Math.max(...schedules.map((matches) => matches.at(-1)?.round ?? 0));
  const opened: Match[] = [];
  for (let round = 1; round <= rounds; round++) {
    const special = findRoundLength(config.special, round, rounds);
    for (const [index, matches] of schedules.entries()) {
      const seedOf = (local: Seed): Seed => groups[index]?.[local - 1] ?? 0;
      for (const { round: own, field, length: usual } of matches) {
        if (own !== round) continue;
        const slots = [
          { kind: 'seed', seed: seedOf(field[0]) },
          { kind: 'seed', seed: seedOf(field[1]) },
        ] as const;
        const length = special ?? usual;
        const match: Match = { no: opened.length + 1, round, part: 'table', slots, length };
        opened.push(config.groups === 1 ? match : { ...match, pool: index + 1 });
      }
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
