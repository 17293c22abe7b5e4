import { entrantPreviewSeat } from '#shared/protocol/queries/changes.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { describePlanned } from './describe-planned.ts';
import { readSeated } from './load-seated.ts';
import { planHandover, UNNUMBERED } from './plan-change.ts';
import { planSwap } from './swap-entrants.ts';

export const previewSeat = defineQuery(entrantPreviewSeat, async (_ctx, db, input) => {
  if (input.other !== undefined) return describePlanned(db, (await planSwap(db, input.entrant, input.other)).planned);
  const { live, seed } = await readSeated(db, input.entrant);
  return describePlanned(db, planHandover(live, [seed], [input.entrant], UNNUMBERED));
});
