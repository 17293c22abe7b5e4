import { bindFormat, type StageConfig } from '#shared/domain/formats/bind.ts';
import { createStage } from '#shared/domain/stage/index.ts';
import { insertMatches } from '../../db/queries/matches.ts';
import { getStage, insertStage, insertStageSeeds } from '../../db/queries/stages.ts';
import type { Tx } from '../../db/schema.ts';
import type { Ctx } from '../../operations/context.ts';
import { AppError } from '../../infra/app-error.ts';
import { writeNextRound } from './draw-round.ts';
import { readStage } from './live-stage.ts';
import { toRecords } from './to-records.ts';

export interface NewStage {
  readonly tournament: string;
  readonly no: number;
  readonly config: StageConfig;
  /** Entrant ids by seed: index 0 has seed 1. */
  readonly entrants: readonly string[];
}

/** Makes a stage with its matches, or where rounds are drawn with its first round. Answers how many matches there are. */
export async function openStage(ctx: Ctx, tx: Tx, { tournament, no, config, entrants }: NewStage): Promise<number> {
  const format = bindFormat(config);
  requireFits(format.limits, entrants.length);
  const stage = createStage(format.open(entrants.length), entrants.length);
  const id = await insertStage(tx, {
    tournament_id: tournament,
    no,
    format: config.format,
    config: JSON.stringify(config),
    entrants: entrants.length,
    version: 1,
    created_at: ctx.now,
  });
  await insertStageSeeds(tx, id, entrants);
  await insertMatches(tx, toRecords(id, stage, ctx.now));
  if (!format.isDrawn) return stage.matches.length;
  const row = await getStage(tx, tournament, no);
  if (row === undefined) throw new Error(`stage ${id} was not stored`);
  const drawn = await writeNextRound(ctx, tx, await readStage(tx, row));
  return drawn.matches.length;
}

/** Refused with `stage.too_few_entrants` or `stage.too_many_entrants` {entrants, least | most}. */
export function requireFits({ min, max }: { readonly min: number; readonly max: number }, entrants: number): void {
  if (entrants < min) throw new AppError('stage.too_few_entrants', { details: { entrants, least: min } });
  if (entrants > max) throw new AppError('stage.too_many_entrants', { details: { entrants, most: max } });
}
