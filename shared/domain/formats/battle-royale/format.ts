import { dealGroups, listGames, listPresent } from '../../lobbies/index.ts';
import { placeGroups, settleTies } from '../../ranking/index.ts';
import type { Stage } from '../../stage/stage.ts';
import { countRounds } from '../drawn-rounds.ts';
import type { Format, Limits, PlannedRound, Table } from '../format.ts';
import { listGone, offerNextRound } from '../late-round.ts';
import { isLobbyRoundOutdated, planLobbies, readRounds, toNextRound } from '../lobby-rounds.ts';
import { DEFAULT_DRAW_CONFIG, drawBattleRoyaleRound } from './draw.ts';
import type { BattleRoyaleDrawConfig } from './draw.ts';
import { rankBattleRoyale } from './standings.ts';

const MAX_ENTRANTS = 1024;

/** Rounds in lobbies, counted by placements and kills; all matches stand in part 'lobby'. */
export const battleRoyale: Format<BattleRoyaleDrawConfig> = {
  code: 'battle-royale',
  views: ['lobbies', 'table'],
  defaultConfig: DEFAULT_DRAW_CONFIG,
  // Two could win a game from match point at once in two lobbies.
  limits: getLimits,
  open: () => [],
  matchCount: (config, entrants) => planRounds(config, entrants).reduce((sum, { matches }) => sum + matches, 0),
  standings: (stage, config) => rankStage(stage, config).standings,
  listTables: (stage, config) => [rankStage(stage, config)],
  drawNext: (stage, config) =>
    toNextRound(stage, drawBattleRoyaleRound(config, stage.entrants, readRounds(stage), listGone(stage))),
  isRoundOutdated: (stage, config, round) =>
    isLobbyRoundOutdated(stage, round, (before, out, entrants) => drawBattleRoyaleRound(config, entrants, before, out)),
  plan: planRounds,
  late: {
    listPlaces(stage, config) {
      const isLastDrawn =
        countRounds(stage) >= config.rounds ||
        drawBattleRoyaleRound(config, stage.entrants, readRounds(stage), listGone(stage)).is === 'finished';
      return offerNextRound(stage, { most: getLimits(config).max, isLastDrawn });
    },
    enter: ({ matches }) => matches,
  },
};

function getLimits({ matchPoint, lobbySize }: BattleRoyaleDrawConfig): Limits {
  return { min: 2, max: matchPoint === undefined ? MAX_ENTRANTS : lobbySize };
}

function rankStage(stage: Stage, config: BattleRoyaleDrawConfig): Table {
  const rounds = readRounds(stage);
  const isOver = drawBattleRoyaleRound(config, stage.entrants, rounds, listGone(stage)).is === 'finished';
  const seeds = listPresent(stage.entrants, stage.absent);
  const { ranking, standings, tallies } = rankBattleRoyale(config, seeds, listGames(rounds), isOver);
  const groups = [...Map.groupBy(standings, ({ place }) => place).values()].map((group) =>
    group.map(({ seed }) => seed),
  );
  const open = standings.some((standing) => standing.open);
  return { pool: 0, standings: placeGroups(settleTies(groups, stage.ties), open), ranking, tallies };
}

function planRounds(config: BattleRoyaleDrawConfig, entrants: number): readonly PlannedRound[] {
  const groups = dealGroups(config, entrants).length;
  const lobbies = Math.max(1, Math.floor(groups / 2));
  return planLobbies(Array.from({ length: config.rounds }, () => lobbies));
}
