import type { StageRow } from '../../db/queries/stages.ts';
import { listStages } from '../../db/queries/stages.ts';
import type { Reader } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import { loadEntrant } from '../entrants/entrant-dto.ts';
import { type LiveStage, readStage } from '../stages/live-stage.ts';

export interface Seated {
  readonly live: LiveStage;
  readonly seed: number;
}

/** The stage that is played now; refused before the start. */
export async function getLastStage(db: Reader, tournament: string): Promise<StageRow> {
  const last = (await listStages(db, tournament)).at(-1);
  if (last === undefined) throw new AppError('tournament.not_running');
  return last;
}

/** Where an entrant stands in the stage that is played now, with a stage of its own; refused with `entrant.not_in_stage`. */
export async function readSeated(db: Reader, id: string): Promise<Seated> {
  const { entrant } = await loadEntrant(db, id);
  const live = await readStage(db, await getLastStage(db, entrant.tournament_id));
  const seed = live.seeds.indexOf(entrant.id) + 1;
  if (seed === 0 || live.stage.absent.has(seed)) throw new AppError('entrant.not_in_stage');
  return { live, seed };
}
