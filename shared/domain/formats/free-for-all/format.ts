import { listGames, listPresent } from '../../lobbies/index.ts';
import { tallyLobbies } from '../../ranking/index.ts';
import type { Seed } from '../../model/stage.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Format, PlannedRound, Table } from '../format.ts';
import { listGone } from '../late-round.ts';
import { isLobbyRoundOutdated, planLobbies, readRounds, toNextRound } from '../lobby-rounds.ts';
import { countAdvancing, listAdvancing } from './advance.ts';
import { DEFAULT_CONFIG, MAX_ENTRANTS, MIN_ENTRANTS } from './config.ts';
import type { FreeForAllConfig } from './config.ts';
import { drawFreeForAllRound } from './draw.ts';
import { takeSeat } from './late-entry.ts';
import { rankFreeForAll } from './standings.ts';

/** Lobbies from which the best go on, until one lobby decides; all matches stand in part 'lobby'. */
export const freeForAll: Format<FreeForAllConfig> = {
  code: 'free-for-all',
  views: ['lobbies', 'table'],
  defaultConfig: DEFAULT_CONFIG,
  limits: () => ({ min: MIN_ENTRANTS, max: MAX_ENTRANTS }),
  open: () => [],
  matchCount: (config, entrants) => planRounds(config, entrants).reduce((sum, { matches }) => sum + matches, 0),
  standings: (stage, config) => rankStage(stage, config).standings,
  listTables: (stage, config) => [rankStage(stage, config)],
  drawNext: (stage, config) =>
    toNextRound(stage, drawFreeForAllRound(config, stage.entrants, readRounds(stage), listGone(stage))),
  // No result stands behind the first round, and who came late took a seat that was free in it.
  isRoundOutdated: (stage, config, round) =>
    round > 1 &&
    isLobbyRoundOutdated(stage, round, (before, out, entrants) => drawFreeForAllRound(config, entrants, before, out)),
  plan: planRounds,
  late: takeSeat,
  canReturn,
};

/** Not when it would have gone on, and the round that it would have gone on to was drawn without it. */
function canReturn(stage: Stage, config: FreeForAllConfig, seed: Seed): boolean {
  const rounds = readRounds(stage);
  const last = rounds.findLastIndex((round) => round.some(({ seats }) => seats.includes(seed)));
  const round = rounds[last];
  if (round === undefined) return rounds.length === 0;
  return last === rounds.length - 1 || !listAdvancing(config, round, []).seeds.includes(seed);
}

function rankStage(stage: Stage, config: FreeForAllConfig): Table {
  const rounds = readRounds(stage);
  const ranked = rankFreeForAll(config, stage.entrants, rounds, listGone(stage));
  // Behind all others, so that nobody's place changes by leaving them out.
  const standings = ranked.standings.filter(({ seed }) => !stage.absent.has(seed));
  const games = listGames(rounds).map((game) => ({ ...game, rows: game.rows.map((row) => ({ ...row, points: 0 })) }));
  const groups: (readonly Seed[])[] = [...Map.groupBy(standings, ({ place }) => place).values()].map((group) =>
    group.map(({ seed }) => seed),
  );
  const tallies = tallyLobbies(listPresent(stage.entrants, new Set()), games);
  return { pool: 0, standings, ranking: { groups, steps: ranked.steps }, tallies };
}

/** As even as can be, and from each lobby as many as can go on. */
function planRounds(config: FreeForAllConfig, entrants: number): readonly PlannedRound[] {
  const counts: number[] = [];
  let left = entrants;
  for (;;) {
    const lobbies = Math.ceil(left / config.lobbySize);
    counts.push(lobbies);
    if (lobbies === 1) return planLobbies(counts);
    const small = Math.floor(left / lobbies);
    const large = left - small * lobbies;
    left = large * countAdvancing(config, small + 1) + (lobbies - large) * countAdvancing(config, small);
  }
}
