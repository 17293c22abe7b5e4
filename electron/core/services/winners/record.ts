import type { FinalPlace } from '#shared/protocol/dto/winners.ts';
import { topics } from '#shared/protocol/topics.ts';
import { at } from '#shared/lib/at.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import { endDetermination, getDetermination, insertDetermination } from '../../db/queries/winners.ts';
import type { Reader, Tx } from '../../db/schema.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import { parseJson } from '../../infra/json.ts';
import type { Ctx } from '../../operations/context.ts';
import type { LiveStage } from '../stages/live-stage.ts';
import { type Evaluation, evaluateWinners, waitsForReview } from './evaluate.ts';

/** What is kept of a determination. */
export type Recorded = Extract<Evaluation, { is: 'determined' }>;

/**
 * Finds who won and keeps it with its trace; `tournament.completed` goes out only when it is another answer than the one
 * that stands. Where it stands no more, what was kept ends and stays in the history.
 */
export async function recordWinners(
  ctx: Ctx,
  tx: Tx,
  tournament: TournamentRow,
  stages: readonly LiveStage[],
): Promise<NewEvent[]> {
  const found = await evaluateWinners(tx, tournament, stages);
  const former = await getDetermination(tx, tournament.id);
  if (found.is !== 'determined' || waitsForReview(found)) return withdrawWinners(ctx, tx, tournament.id);
  if (former?.fingerprint === found.fingerprint) return [];
  if (former !== undefined) await endDetermination(tx, former.id, ctx.now);
  await insertDetermination(tx, {
    tournament_id: tournament.id,
    fingerprint: found.fingerprint,
    outcome: JSON.stringify(found),
    created_at: ctx.now,
    ended_at: null,
  });
  const [first] = stages;
  const last = stages.at(-1);
  if (first === undefined || last === undefined) throw new Error('winners without a stage');
  return [
    newEvent('tournament.completed', [topics.tournament(tournament.id)], {
      tournament: tournament.id,
      standings: last.format.standings(last.stage).map(({ seed, place, open }) => ({ seed, place, open })),
      places: toPlaces(found),
      podium: found.places
        .filter(({ place }) => place <= 3)
        .map(({ seed, place }) => ({ entrant: at(first.seeds, seed - 1), seed, place })),
    }),
  ];
}

/** Ends what stood; nothing where nothing did. */
export async function withdrawWinners(ctx: Ctx, tx: Tx, tournament: string): Promise<NewEvent[]> {
  const former = await getDetermination(tx, tournament);
  if (former === undefined) return [];
  await endDetermination(tx, former.id, ctx.now);
  return [newEvent('winners.withdrawn', [topics.tournament(tournament)], { tournament })];
}

/** The final places that stand, by seed of the first stage; empty while none do. */
export async function listFinalPlaces(db: Reader, tournament: string): Promise<FinalPlace[]> {
  const row = await getDetermination(db, tournament);
  return row === undefined ? [] : toPlaces(parseJson<Recorded>(row.outcome));
}

export function toPlaces({ places }: Pick<Recorded, 'places'>): FinalPlace[] {
  return places.map(({ seed, place }) => [seed, place]);
}
