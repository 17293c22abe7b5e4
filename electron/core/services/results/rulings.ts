import type { Ruling } from '#shared/domain/model/stage.ts';
import type { LiveStage } from '../stages/live-stage.ts';

/** The newest ruling of the wanted kind that was not revoked. */
export function findRuling(live: LiveStage, wanted: (ruling: Ruling) => boolean): Ruling | undefined {
  const revoked = new Set(live.stage.rulings.flatMap((ruling) => (ruling.kind === 'revoke' ? [ruling.ruling] : [])));
  return live.stage.rulings.findLast((ruling) => wanted(ruling) && !revoked.has(ruling.id));
}
