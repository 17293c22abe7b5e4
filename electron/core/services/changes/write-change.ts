import { insertMatches, updateMatch } from '../../db/queries/matches.ts';
import { clearSeeds, putSeed, setStageEntrants } from '../../db/queries/seats.ts';
import { bumpStage, insertRuling, insertSeats } from '../../db/queries/stages.ts';
import { toShape } from '#shared/protocol/dto/shape.ts';
import type { NewRow, Tx } from '../../db/schema.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import type { Ctx } from '../../operations/context.ts';
import { topics } from '#shared/protocol/topics.ts';
import { requireForeseen } from '../results/consequence.ts';
import { settleChange } from '../stages/settle.ts';
import { toRecords } from '../stages/to-records.ts';
import { listRewritten, type PlannedChange } from './plan-change.ts';

interface Told {
  readonly ruling: Omit<NewRow<'ruling'>, 'stage_id' | 'created_at'>;
  readonly fingerprint: string | undefined;
}

/**
 * Stores a planned change: who stands behind which seed, matches that are new or read others, and every row that follows.
 * Made with a stage of its own, so that what is kept in memory is read anew.
 */
export async function writeChange(
  ctx: Ctx,
  tx: Tx,
  planned: PlannedChange,
  { ruling, fingerprint }: Told,
): Promise<{ readonly id: number; readonly events: [NewEvent, ...NewEvent[]] }> {
  const { before, live, difference, handed } = planned;
  const id = await insertRuling(tx, { ...ruling, stage_id: live.id, created_at: ctx.now });
  await writeSeeds(tx, planned);
  const { added, moved } = listRewritten(planned);
  for (const match of moved) {
    const [, part, round, source_a, source_b] = toShape(match);
    await updateMatch(tx, live.id, match.no, { part, round, source_a, source_b });
  }
  if (added.length > 0) await insertMatches(tx, toRecords(live.id, live.stage, ctx.now, added));
  for (const { no, seats = [] } of live.stage.matches) {
    const more = seats.filter((seed) => before.stage.matches[no - 1]?.seats?.includes(seed) !== true);
    if (more.length > 0) await insertSeats(tx, live.id, no, more);
  }
  await bumpStage(tx, live.id);
  const settled = await settleChange(ctx, tx, live, difference, handed);
  requireForeseen({ change: difference, interrupted: settled.interrupted }, fingerprint);
  const opened = newEvent('stage.opened', [topics.tournament(live.tournament)], { stage: live.no });
  return { id, events: [...settled.events, opened] };
}

/** First all that changed are taken out: two can change places. */
async function writeSeeds(tx: Tx, { before, live }: PlannedChange): Promise<void> {
  const changed = live.seeds.flatMap((entrant, index) => (before.seeds[index] === entrant ? [] : [index + 1]));
  if (changed.length > 0) await clearSeeds(tx, live.id, changed);
  for (const seed of changed) {
    const entrant = live.seeds[seed - 1];
    if (entrant !== undefined) await putSeed(tx, { stage_id: live.id, seed, entrant_id: entrant });
  }
  if (live.seeds.length !== before.seeds.length) await setStageEntrants(tx, live.id, live.seeds.length);
}
