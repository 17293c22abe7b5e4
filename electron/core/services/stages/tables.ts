import type { Table } from '#shared/domain/formats/format.ts';
import type { Seed } from '#shared/domain/model/stage.ts';
import { getTally } from '#shared/domain/ranking/index.ts';
import type { TableDto, TableRow } from '#shared/protocol/dto/table.ts';
import { stageTables } from '#shared/protocol/queries/stage.ts';
import { parseJson } from '../../infra/json.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { requireVisible } from '../tournaments/snapshot-tournament.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { listOutdatedRounds } from './draw-round.ts';
import { getStageRow, type LiveStage } from './live-stage.ts';
import { readFollowing } from './next-stage.ts';

/** The tables as they stand now, with the rule and the numbers behind each place. */
export const getStageTables = defineQuery(stageTables, async (ctx, db, input) => {
  await requireVisible(db, ctx.actor, input.tournament);
  const live = await ctx.host.stages.look(db, await getStageRow(db, input.tournament, input.stage));
  const following = readFollowing(await loadTournament(db, input.tournament))[live.no - 1];
  const { config } = live.format;
  const outdated = new Set(listOutdatedRounds(live));
  const tables = live.format.listTables(live.stage);
  return {
    tables: tables.map((table) => toTableDto(live, table)),
    brackets: tables.length > 0 ? [] : listBrackets(live),
    draws: live.draws.map(({ round, created_at, reasons }) => ({
      round,
      at: created_at,
      outdated: outdated.has(round),
      reasons: parseJson<{ code: string; seeds: number[]; values: number[] }[]>(reasons),
    })),
    rules: 'tieBreaks' in config ? [...config.tieBreaks] : [],
    advance: following?.advance ?? 0,
  };
});

/** Nobody reads further down a list of places; the bracket has everybody. */
const MOST_PLACES = 64;

function listBrackets(live: LiveStage) {
  return live.format.listGroups(live.stage).map(({ pool, standings }) => ({
    pool,
    entrants: standings.length,
    places: standings
      .slice(0, MOST_PLACES)
      .map(({ seed, place, open }): [number, number, boolean] => [seed, place, open]),
  }));
}

/** Groups of entrants that share a place, in every table or bracket. */
export function listTied(live: LiveStage): readonly (readonly Seed[])[] {
  return live.format.listGroups(live.stage).flatMap(({ standings }) => groupTied(standings));
}

function groupTied(standings: Table['standings']): readonly (readonly Seed[])[] {
  const groups = [...Map.groupBy(standings, ({ place }) => place).values()];
  return groups.filter(({ length }) => length > 1).map((group) => group.map(({ seed }) => seed));
}

function toTableDto(live: LiveStage, { pool, standings, ranking, tallies }: Table): TableDto {
  return {
    pool,
    rows: standings.map(({ seed, place, open }): TableRow => {
      const tally = getTally(tallies, seed);
      return {
        seed,
        place,
        open,
        out: live.stage.out.has(seed),
        played: tally.meetings.length + tally.appearances.length,
        wins: tally.wins,
        draws: tally.draws,
        losses: tally.losses,
        byes: tally.byes,
        points: tally.points,
        gamesWon: tally.gamesWon,
        gamesLost: tally.gamesLost,
        scoreFor: tally.scoreFor,
        scoreAgainst: tally.scoreAgainst,
        kills: tally.kills,
      };
    }),
    steps: ranking.steps.map(({ rule, tied, values, groups }) => ({
      rule,
      tied: [...tied],
      values: values === undefined ? null : [...values],
      groups: groups.map((group) => [...group]),
    })),
    tied: groupTied(standings).map((group) => [...group]),
  };
}
