import { entrantDisqualify, entrantReinstate } from '#shared/protocol/commands/entrant.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { type EntrantRow, updateEntrant } from '../../db/queries/entrants.ts';
import { getStage, listSeedsOfEntrant } from '../../db/queries/stages.ts';
import type { Reader, Tx } from '../../db/schema.ts';
import type { NewEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import type { Ctx } from '../../operations/context.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireStarted } from '../../policies/tournament.ts';
import { announceEntrants, loadEntrant } from '../entrants/entrant-dto.ts';
import { enterRuling } from '../stages/enter.ts';
import type { LiveStage } from '../stages/live-stage.ts';
import { requireForeseen } from './consequence.ts';
import { findRuling } from './rulings.ts';

/** Open matches are lost by forfeit as they come due; what was played stays. */
export const disqualifyEntrant = defineCommand(entrantDisqualify, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy(_actor, { entrant, tournament }) {
    requireStarted(tournament);
    if (entrant.state === 'disqualified') throw new AppError('entrant.already_disqualified');
  },
  async run(ctx, tx, { entrant }, input) {
    const { live, seed } = await takeStageOf(ctx, tx, entrant);
    const entered = await enterRuling(ctx, tx, live, { kind: 'out', seed }, input.reason);
    requireForeseen(entered, input.fingerprint);
    const { id, events } = entered;
    const announced = await mark(ctx, tx, entrant, 'disqualified');
    return {
      answer: { ruling: id },
      events: [...events, ...announced],
      change: {
        subject: `entrant:${entrant.id}`,
        before: { state: entrant.state },
        after: { state: 'disqualified', ruling: id, reason: input.reason },
      },
    };
  },
});

/** Takes a disqualification back; the forfeits that came from it no longer count. */
export const reinstateEntrant = defineCommand(entrantReinstate, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy(_actor, { entrant, tournament }) {
    requireStarted(tournament);
    if (entrant.state !== 'disqualified') throw new AppError('entrant.not_disqualified');
  },
  async run(ctx, tx, { entrant }, input) {
    const { live, seed } = await takeStageOf(ctx, tx, entrant);
    const entered = await enterRuling(ctx, tx, live, { kind: 'revoke', ruling: requireOut(live, seed) });
    requireForeseen(entered, input.fingerprint);
    const { id, events } = entered;
    const announced = await mark(ctx, tx, entrant, 'registered');
    return {
      answer: DONE,
      events: [...events, ...announced],
      change: {
        subject: `entrant:${entrant.id}`,
        before: { state: entrant.state },
        after: { state: 'registered', ruling: id },
      },
    };
  },
});

async function mark(ctx: Ctx, tx: Tx, entrant: EntrantRow, state: EntrantRow['state']): Promise<NewEvent[]> {
  await updateEntrant(tx, entrant.id, { state, updated_at: ctx.now });
  return announceEntrants(tx, entrant.tournament_id, [entrant.id]);
}

async function takeStageOf(ctx: Ctx, tx: Tx, entrant: EntrantRow): Promise<{ live: LiveStage; seed: number }> {
  const { row, seed } = await findStageOf(tx, entrant);
  return { live: await ctx.host.stages.take(ctx, tx, row), seed };
}

/** The stage that the entrant plays in now, and its seed there. */
export async function findStageOf(db: Reader, entrant: EntrantRow) {
  const last = (await listSeedsOfEntrant(db, entrant.id)).at(-1);
  const row = last === undefined ? undefined : await getStage(db, last.tournament_id, last.no);
  if (last === undefined || row === undefined) throw new AppError('tournament.not_running');
  return { row, seed: last.seed };
}

export function requireOut(live: LiveStage, seed: number): number {
  const ruling = findRuling(live, (candidate) => candidate.kind === 'out' && candidate.seed === seed);
  if (ruling === undefined) throw new AppError('entrant.not_disqualified');
  return ruling.id;
}
