import { DEFAULT_CONFIG, rankBattleRoyale } from '#shared/domain/formats/battle-royale/index.ts';
import type { LobbyStandings, PlayedGame } from '#shared/domain/formats/battle-royale/index.ts';
import { getTally } from '#shared/domain/ranking/index.ts';
import { findParting } from '#shared/domain/tiebreaks/index.ts';
import type { Item, Report } from '../report.ts';
import type { LobbyRecord } from './record.ts';

/** Exact: the total is the official one and the rules give the official rank to this team alone. */
export function replayBattleRoyale(record: LobbyRecord): Report {
  const config = { ...DEFAULT_CONFIG, points: { placement: record.placementPoints, kill: record.killPoints } };
  const seeds = record.teams.map(({ team }) => team);
  const table = rankBattleRoyale(config, seeds, listGames(record), true);
  return { noun: 'team', items: record.teams.map((team) => judgeTeam(team, table)) };
}

/** The record has games by team: the nth of each was one game. */
function listGames({ teams }: LobbyRecord): readonly PlayedGame[] {
  const count = Math.max(...teams.map(({ games }) => games.length));
  return Array.from({ length: count }, (_, index) => ({
    game: index + 1,
    rows: teams.flatMap(({ team, games }) => {
      const played = games[index];
      return played ? [{ seed: team, ...played }] : [];
    }),
  }));
}

function judgeTeam({ team, rank, points }: LobbyRecord['teams'][number], table: LobbyStandings): Item {
  const { standings, tallies, ranking } = table;
  const tally = getTally(tallies, team);
  const place = standings.find(({ seed }) => seed === team)?.place;
  const shares = ranking.groups.find((group) => group.includes(team)) ?? [];
  const rivals = standings.filter(({ seed }) => seed !== team && getTally(tallies, seed).points === tally.points);
  const details = rivals.map(({ seed }) => {
    return `level on ${tally.points} with team ${seed}, parted by ${findParting(ranking, team, seed)?.rule ?? 'no rule'}`;
  });
  const tell = (why: string | undefined): Item => ({ at: team, why, details });
  if (tally.points !== points) return tell(`its total is ${tally.points}, officially ${points}`);
  if (shares.length > 1) {
    const names = shares.toSorted((a, b) => a - b).join(' and ');
    return tell(
      `teams ${names} share rank ${place}: level in ${describeLevel(ranking)}; an unpublished rule parts them`,
    );
  }
  return tell(place === rank ? undefined : `its rank is ${place}, officially ${rank}`);
}

function describeLevel({ steps }: LobbyStandings['ranking']): string {
  return [...new Set(steps.map(({ rule }) => rule))].join(', ');
}
