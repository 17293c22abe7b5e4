import { at } from '#shared/lib/at.ts';
import { getCountingResult, listRoutes, makeUndo } from '#shared/domain/stage/index.ts';
import { matchGet } from '#shared/protocol/queries/all.ts';
import { isAtLeast } from '#shared/protocol/roles.ts';
import { listResultsOfMatch } from '../../db/queries/stages.ts';
import { listSubmissions } from '../../db/queries/submissions.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { slotOf } from '../../policies/match.ts';
import { readGames, toSubmissionDto } from '../results/submission-dto.ts';
import { readFollowing } from '../stages/next-stage.ts';
import { showLive } from './show-live.ts';
import { requireVisible } from '../tournaments/snapshot-tournament.ts';
import { loadMatch, namesOf } from './load-match.ts';
import { explainMatch, explainSeating, lookBefore } from './why.ts';

/** A match whole. What was submitted and entered is seen by its two sides and the desk alone. */
export const getMatchWhole = defineQuery(matchGet, async (ctx, db, input) => {
  await requireVisible(db, ctx.actor, input.match.tournament);
  const loaded = await loadMatch(db, input.match);
  const { ref, match } = loaded;
  const live = await ctx.host.stages.look(db, loaded.stage);
  const before = await lookBefore(ctx.host, db, live);
  const mine = slotOf(ctx.actor, loaded);
  const isDesk = isAtLeast(ctx.actor.role, 'referee');
  const isInside = isDesk || mine !== null;
  const counting = getCountingResult(live.stage, ref.no);
  const routes = listRoutes(live.stage, ref.no);
  const refTo = (place: number) => {
    const route = routes.find((candidate) => candidate.place === place);
    return route === undefined ? null : { ...ref, no: route.match };
  };
  const advance = readFollowing(loaded.tournament)[live.no - 1]?.advance;
  const endOf = (which: 1 | 2) => {
    const end = live.format.findEnd(live.stage, ref.no, which);
    if (end === undefined) return null;
    const { place, among, isTitle } = end;
    // Of a place that more share than go on nobody knows yet who does.
    return { place, goesOn: place + among - 1 <= (advance ?? 0), isTitle: isTitle && advance === undefined };
  };
  return {
    match: ref,
    row: showLive(ctx.host, ref, match),
    names: namesOf(loaded),
    mine,
    why: explainMatch(live, ref, before),
    seats: explainSeating(live, ref, before, loaded.seats ?? []),
    winnerTo: refTo(1),
    loserTo: refTo(2),
    winnerEnds: endOf(1),
    loserEnds: endOf(2),
    submissions: isInside
      ? (await listSubmissions(db, match.stage_id, match.no)).map((row) => toSubmissionDto(ref, row))
      : [],
    history: isInside
      ? (await listResultsOfMatch(db, match.stage_id, match.no)).map((row) => ({
          id: row.id,
          kind: row.kind,
          field: [row.field_a, row.field_b] as [number, number],
          winner: row.winner,
          games: loaded.seats === undefined ? readGames(row.games) : [],
          counts: counting?.id === row.id,
          at: row.created_at,
          by: row.entered_by,
          note: isDesk ? row.note : null,
        }))
      : [],
    undo:
      isDesk && makeUndo(live.stage, ref.no) !== undefined
        ? (at(live.stage.entries, ref.no - 1).at(-1)?.id ?? null)
        : null,
  };
});
