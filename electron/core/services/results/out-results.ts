import { countOwnMatches, isLessThanHalfPlayed } from '#shared/domain/formats/own-matches.ts';
import type { Seed } from '#shared/domain/model/stage.ts';
import type { OutResults } from '#shared/protocol/dto/ruling.ts';
import { AppError } from '../../infra/app-error.ts';
import type { LiveStage } from '../stages/live-stage.ts';

/** Refused with `stage.cannot_annul` where there is no table to take matches out of. */
export function chooseResults({ format }: Pick<LiveStage, 'format'>, wanted: OutResults): OutResults {
  if (wanted === 'annul' && !format.annuls) throw new AppError('stage.cannot_annul');
  return wanted;
}

/** How much of its table an entrant played, and what the usual rule says of it; null where nothing can be annulled. */
export function readTableOf(
  { format, stage }: Pick<LiveStage, 'format' | 'stage'>,
  seed: Seed,
): { played: number; matches: number; usual: OutResults } | null {
  if (!format.annuls) return null;
  const own = countOwnMatches(stage, seed);
  return { ...own, usual: isLessThanHalfPlayed(own) ? 'annul' : 'keep' };
}
