import type { TieDecision } from '#shared/domain/winners/index.ts';
import type { WinnersDto } from '#shared/protocol/dto/winners.ts';
import { winnersGet } from '#shared/protocol/queries/winners.ts';
import { isAtLeast } from '#shared/protocol/roles.ts';
import { listDeterminations } from '../../db/queries/winners.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import type { Reader } from '../../db/schema.ts';
import { parseJson } from '../../infra/json.ts';
import type { AskCtx } from '../../operations/context.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { requireVisible } from '../tournaments/snapshot-tournament.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { type Evaluation, evaluateWinners, listLiveStages } from './evaluate.ts';
import { readPlaceRulings } from './place-rulings.ts';
import type { Recorded } from './record.ts';
import { toWinnersDto } from './winners-dto.ts';

/** Who won, as it was kept when it was determined; before that as things stand. Asking changes nothing. */
export const getWinners = defineQuery(winnersGet, async (ctx, db, input) => {
  await requireVisible(db, ctx.actor, input.tournament);
  return describeWinners(ctx, db, await loadTournament(db, input.tournament));
});

/** @param trial a decision that was not made, to see what it would do */
export async function describeWinners(
  ctx: Pick<AskCtx, 'actor' | 'host'>,
  db: Reader,
  tournament: TournamentRow,
  trial?: TieDecision,
): Promise<WinnersDto> {
  const isDesk = isAtLeast(ctx.actor.role, 'referee');
  const stages = await listLiveStages(ctx.host, db, tournament.id);
  const determinations = await listDeterminations(db, tournament.id);
  const kept = determinations.find(({ ended_at: ended }) => ended === null);
  const found: Evaluation =
    kept === undefined || trial !== undefined
      ? await evaluateWinners(db, tournament, stages, trial === undefined ? [] : [trial])
      : parseJson<Recorded>(kept.outcome);
  const dto = toWinnersDto(found, {
    seeds: stages[0]?.seeds ?? [],
    determinations,
    orders: (await readPlaceRulings(db, tournament.id)).orders,
  });
  if (isDesk) return dto;
  // Notes and what stood before a correction are the desk's.
  const confirmed = dto.confirmed === null ? null : { ...dto.confirmed, note: '' };
  return { ...dto, confirmed, decisions: [], former: [] };
}
