import { applyRuling } from '#shared/domain/stage/index.ts';
import { entrantPreviewDisqualify } from '#shared/protocol/queries/all.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { loadEntrant } from '../entrants/entrant-dto.ts';
import { readStage } from '../stages/live-stage.ts';
import { describeConsequence } from './consequence.ts';
import { findStageOf, requireOut } from './disqualify.ts';

export const previewDisqualify = defineQuery(entrantPreviewDisqualify, async (_ctx, db, input) => {
  const { entrant } = await loadEntrant(db, input.entrant);
  const { row, seed } = await findStageOf(db, entrant);
  const live = await readStage(db, row);
  const id = Number.MAX_SAFE_INTEGER;
  const change = applyRuling(
    live.stage,
    input.reinstate === true ? { id, kind: 'revoke', ruling: requireOut(live, seed) } : { id, kind: 'out', seed },
  );
  return describeConsequence(db, live, change);
});
