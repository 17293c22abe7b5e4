import { judgeLobby } from '#shared/domain/lobbies/index.ts';
import { NOBODY } from '#shared/domain/model/stage.ts';
import { getCountingResult, listSeats } from '#shared/domain/stage/index.ts';
import { at } from '#shared/lib/at.ts';
import { lobbyEnterResult } from '#shared/protocol/commands/lobby.ts';
import { getMatch } from '../../db/queries/matches.ts';
import { AppError, unwrap } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { canEnterLobby } from '../../policies/match.ts';
import { loadMatch, subjectOf } from '../matches/load-match.ts';
import { enterResult } from '../stages/enter.ts';
import { toMatchRow } from '../stages/match-row.ts';

/** How a lobby ended, whole; entered anew it takes the place of what stood there, and an undo brings that back. */
export const enterLobbyResult = defineCommand(lobbyEnterResult, {
  load: (tx, input) => loadMatch(tx, input.match),
  policy: canEnterLobby,
  async run(ctx, tx, loaded, input) {
    const live = await ctx.host.stages.take(ctx, tx, loaded.stage);
    const { no } = loaded.match;
    unwrap(judgeLobby(listSeats(live.stage, at(live.stage.matches, no - 1)), input.entries));
    const before = getCountingResult(live.stage, no);
    const result = { match: no, field: [NOBODY, NOBODY] as const, winner: null, games: [], rows: input.entries };
    const { id, events } = await enterResult(
      ctx,
      tx,
      live,
      { ...result, kind: 'played' },
      { by: 'desk', note: input.note },
    );
    const match = await getMatch(tx, live.id, no);
    if (match === undefined) throw new AppError('match.not_found');
    return {
      answer: { row: toMatchRow(match), result: id },
      events,
      change: {
        subject: subjectOf(loaded.ref),
        before: before === undefined ? null : { result: before.id, rows: before.rows },
        after: { result: id, rows: input.entries },
      },
    };
  },
});
