import { applyResult } from '#shared/domain/stage/index.ts';
import { matchPreviewChange } from '#shared/protocol/queries/all.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { canChangeMatch } from '../../policies/match.ts';
import { loadMatch } from '../matches/load-match.ts';
import { readStage } from '../stages/live-stage.ts';
import { describeConsequence, listOutdated } from './consequence.ts';
import { toResult } from './to-result.ts';

/** Applies the change to a stage of its own, which is thrown away: what is shown is what would be done. */
export const previewChange = defineQuery(matchPreviewChange, async (ctx, db, input) => {
  const loaded = await loadMatch(db, input.match);
  canChangeMatch(ctx.actor, loaded);
  const live = await readStage(db, loaded.stage);
  const outdated = await listOutdated(db, live);
  const change = applyResult(live.stage, { ...toResult(live, loaded, input.change), id: Number.MAX_SAFE_INTEGER });
  return describeConsequence(db, live, change, { outdated });
});
