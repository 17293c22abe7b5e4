import { refuse } from '#shared/lib/result.ts';
import type { Refusal } from '#shared/lib/result.ts';
import type { BoundFormat } from '../formats/bind.ts';
import { listLateSeeds } from '../formats/late-entry.ts';
import type { Match, Ruling } from '../model/stage.ts';
import { createStage, growStage } from '../stage/index.ts';

/**
 * The matches of a stage that is opened at once, after the late entries that its rulings tell of: made by the format again,
 * one after another. Refuses with `record.ruling_not_possible` {ruling} where an entry takes no seed that comes next.
 */
export function openGrown(
  format: Pick<BoundFormat, 'open' | 'limits' | 'enterLate' | 'leaveLate'>,
  entrants: number,
  rulings: readonly Ruling[],
): Match[] | Refusal {
  const opened = entrants - listLateSeeds({ rulings }).length;
  if (opened < format.limits.min)
    return refuse('stage.too_few_entrants', { entrants: opened, least: format.limits.min });
  let stage = createStage(format.open(opened), opened);
  for (const [index, ruling] of rulings.entries()) {
    if (ruling.kind === 'enter') {
      const isNext = ruling.seed === stage.entrants + 1 || stage.absent.has(ruling.seed);
      if (!isNext) return refuse('record.ruling_not_possible', { ruling: index + 1 });
      stage = growStage(stage, ruling, format.enterLate(stage, ruling));
    } else if (ruling.kind === 'revoke') {
      const about = rulings.find(({ id }) => id === ruling.ruling);
      if (about?.kind === 'enter') stage = growStage(stage, ruling, format.leaveLate(stage, about.seed));
    }
  }
  return [...stage.matches];
}
