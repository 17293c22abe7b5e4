import { swapSeeds } from '#shared/domain/seeding/index.ts';
import { entrantSwap } from '#shared/protocol/commands/entrant.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { listEntrants } from '../../db/queries/entrants.ts';
import type { Reader } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireStarted } from '../../policies/tournament.ts';
import { announceEntrants, loadEntrant } from '../entrants/entrant-dto.ts';
import { reseed } from '../entrants/reseed.ts';
import { leaveRanking } from '../entrants/seeding-record.ts';
import { readSeated } from './load-seated.ts';
import { planHandover, type PlannedChange, UNNUMBERED } from './plan-change.ts';
import { writeChange } from './write-change.ts';

/** Two that have not played change places; the same once more takes it back. */
export const swapEntrants = defineCommand(entrantSwap, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy: (_actor, { tournament }) => requireStarted(tournament),
  async run(ctx, tx, { entrant, tournament }, input) {
    const { planned, seeds } = await planSwap(tx, entrant.id, input.other);
    const { before, live, after } = planned;
    const pair = [entrant.id, input.other];
    const data = { seeds, after, from: pair, to: pair.toReversed() };
    const ruling = { kind: 'seat', about: 0, data: JSON.stringify(data), note: null };
    const { id, events } = await writeChange(ctx, tx, planned, { ruling, fingerprint: input.fingerprint });
    const order = await listEntrants(tx, tournament.id);
    const [a, b] = pair.map((one) => order.findIndex((row) => row.id === one) + 1);
    // Later stages have seeds of their own; the list's are those of the first.
    const isListed = live.no === 1 && a !== undefined && b !== undefined;
    if (isListed) await leaveRanking(ctx, tx, tournament);
    const seeded = isListed ? await reseed(tx, tournament.id, swapSeeds(order, a, b), ctx.now) : [];
    return {
      answer: DONE,
      events: [...events, ...seeded, ...(await announceEntrants(tx, tournament.id, pair))],
      change: {
        subject: `entrant:${entrant.id}`,
        before: { stage: before.no, seed: seeds[0] },
        after: { seed: seeds[1], with: input.other, ruling: id },
      },
    };
  },
});

/** Refused with `entrant.same`, and as `planHandover` does. */
export async function planSwap(
  db: Reader,
  entrant: string,
  other: string,
): Promise<{ readonly planned: PlannedChange; readonly seeds: readonly [number, number] }> {
  if (entrant === other) throw new AppError('entrant.same');
  const { live, seed } = await readSeated(db, entrant);
  const theirs = live.seeds.indexOf(other) + 1;
  if (theirs === 0 || live.stage.absent.has(theirs)) throw new AppError('entrant.not_in_stage');
  return { planned: planHandover(live, [seed, theirs], [other, entrant], UNNUMBERED), seeds: [seed, theirs] };
}
