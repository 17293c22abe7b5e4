import { applyRuling } from '#shared/domain/stage/index.ts';
import { entrantPreviewDisqualify } from '#shared/protocol/queries/all.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { loadEntrant } from '../entrants/entrant-dto.ts';
import { readStage } from '../stages/live-stage.ts';
import { describeConsequence, listOutdated } from './consequence.ts';
import { findStageOf, requireOut } from './disqualify.ts';
import { chooseResults, readTableOf } from './out-results.ts';

export const previewDisqualify = defineQuery(entrantPreviewDisqualify, async (_ctx, db, input) => {
  const { entrant } = await loadEntrant(db, input.entrant);
  const { row, seed } = await findStageOf(db, entrant);
  const live = await readStage(db, row);
  const outdated = await listOutdated(db, live);
  const table = readTableOf(live, seed);
  const id = Number.MAX_SAFE_INTEGER;
  const annul = chooseResults(live, input.results ?? 'keep') === 'annul';
  const change = applyRuling(
    live.stage,
    input.reinstate === true
      ? { id, kind: 'revoke', ruling: requireOut(live, seed) }
      : { id, kind: 'out', seed, annul },
  );
  return { ...(await describeConsequence(db, live, change, { outdated })), table };
});
