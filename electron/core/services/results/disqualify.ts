import { entrantDisqualify, entrantReinstate, entrantWithdraw } from '#shared/protocol/commands/entrant.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import type { OutResults } from '#shared/protocol/dto/ruling.ts';
import { type EntrantRow, updateEntrant } from '../../db/queries/entrants.ts';
import { getStage, listSeedsOfEntrant } from '../../db/queries/stages.ts';
import type { Reader, Tx } from '../../db/schema.ts';
import type { NewEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import type { Ctx } from '../../operations/context.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireStarted } from '../../policies/tournament.ts';
import { announceEntrants, loadEntrant } from '../entrants/entrant-dto.ts';
import { enterRuling, type OutWhy } from '../stages/enter.ts';
import type { LiveStage } from '../stages/live-stage.ts';
import { requireForeseen } from './consequence.ts';
import { chooseResults, readTableOf } from './out-results.ts';
import { findRuling } from './rulings.ts';

/** Open matches are lost by forfeit as they come due; what was played stays, or in a table is annulled when it is asked for. */
export const disqualifyEntrant = defineCommand(entrantDisqualify, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy: (_actor, loaded) => requireStillIn(loaded),
  async run(ctx, tx, { entrant }, input) {
    const { ruling, events, change } = await takeOut(ctx, tx, entrant, 'disqualified', {
      ...input,
      results: input.results ?? 'keep',
    });
    return { answer: { ruling }, events, change };
  },
});

/** Leaves by itself: the same for the matches to come. In a table the usual rule says what its results are worth. */
export const withdrawEntrant = defineCommand(entrantWithdraw, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy: (_actor, loaded) => requireStillIn(loaded),
  async run(ctx, tx, { entrant }, input) {
    const { ruling, events, change, results } = await takeOut(ctx, tx, entrant, 'withdrawn', input);
    return { answer: { ruling, results }, events, change };
  },
});

function requireStillIn({ entrant, tournament }: Awaited<ReturnType<typeof loadEntrant>>): void {
  requireStarted(tournament);
  if (entrant.state === 'disqualified') throw new AppError('entrant.already_disqualified');
  if (entrant.state === 'withdrawn') throw new AppError('entrant.already_withdrawn');
}

interface Leaving {
  readonly reason: string;
  readonly results?: OutResults | undefined;
  readonly fingerprint?: string | undefined;
}

async function takeOut(ctx: Ctx, tx: Tx, entrant: EntrantRow, why: OutWhy, input: Leaving) {
  const { live, seed } = await takeStageOf(ctx, tx, entrant);
  const results = chooseResults(live, input.results ?? readTableOf(live, seed)?.usual ?? 'keep');
  const ruling = { kind: 'out', seed, annul: results === 'annul', why } as const;
  const entered = await enterRuling(ctx, tx, live, ruling, input.reason);
  requireForeseen(entered, input.fingerprint);
  const announced = await mark(ctx, tx, entrant, why);
  const events: [NewEvent, ...NewEvent[]] = [entered.events[0], ...entered.events.slice(1), ...announced];
  return {
    ruling: entered.id,
    results,
    events,
    change: {
      subject: `entrant:${entrant.id}`,
      before: { state: entrant.state },
      after: { state: why, ruling: entered.id, reason: input.reason, results },
    },
  };
}

/** Takes a disqualification or a drop-out back; the forfeits that came from it no longer count. */
export const reinstateEntrant = defineCommand(entrantReinstate, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy(_actor, { entrant, tournament }) {
    requireStarted(tournament);
    if (entrant.state === 'registered') throw new AppError('entrant.not_disqualified');
  },
  async run(ctx, tx, { entrant }, input) {
    const { live, seed } = await takeStageOf(ctx, tx, entrant);
    const ruling = requireOut(live, seed);
    if (!live.format.canReturn(live.stage, seed)) throw new AppError('entrant.seat_gone');
    const entered = await enterRuling(ctx, tx, live, { kind: 'revoke', ruling });
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
