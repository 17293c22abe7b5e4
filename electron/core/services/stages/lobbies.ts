import { placeRows } from '#shared/domain/lobbies/index.ts';
import { scoreLobby } from '#shared/domain/scoring/index.ts';
import { listSeats, makeUndo } from '#shared/domain/stage/index.ts';
import { at } from '#shared/lib/at.ts';
import type { LobbyDto } from '#shared/protocol/dto/lobby.ts';
import { stageLobbies } from '#shared/protocol/queries/stage.ts';
import { isAtLeast } from '#shared/protocol/roles.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { requireVisible } from '../tournaments/snapshot-tournament.ts';
import { getStageRow, type LiveStage } from './live-stage.ts';

/** The lobbies of a stage with what each ended like; empty where it has none. */
export const listStageLobbies = defineQuery(stageLobbies, async (ctx, db, input) => {
  await requireVisible(db, ctx.actor, input.tournament);
  const live = await ctx.host.stages.look(db, await getStageRow(db, input.tournament, input.stage));
  return { lobbies: listLobbies(live, isAtLeast(ctx.actor.role, 'referee')) };
});

function listLobbies({ stage, format }: LiveStage, isDesk: boolean): LobbyDto[] {
  const { config } = format;
  const points = config.format === 'battle-royale' ? config.points : undefined;
  return stage.matches.flatMap((match) => {
    const { no, round, pool = 1 } = match;
    if (match.seats === undefined) return [];
    const seats = listSeats(stage, match);
    const entries = at(stage.states, no - 1).result?.rows;
    const rows = entries === undefined ? null : placeRows(entries);
    return {
      no,
      round,
      lobby: pool,
      seats: [...seats],
      out: seats.filter((seed) => stage.out.has(seed)),
      rows:
        rows?.map((row) => ({
          seed: row.seed,
          placement: row.placement,
          kills: row.kills,
          absent: row.absent ?? null,
          points: points === undefined || row.absent === 'dns' ? 0 : scoreLobby(points, row),
        })) ?? null,
      undo: isDesk && makeUndo(stage, no) !== undefined ? (at(stage.entries, no - 1).at(-1)?.id ?? null) : null,
    };
  });
}
