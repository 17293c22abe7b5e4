import { isComplete } from '#shared/domain/stage/index.ts';
import { at } from '#shared/lib/at.ts';
import { stagePreviewNext } from '#shared/protocol/queries/stage.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import type { LiveStage } from './live-stage.ts';
import { findNextStage, fingerprintNext } from './next-stage.ts';
import { nameSeeds } from './people.ts';

/** Who would go on by now; asked also while the stage is still played, to see where it leads. */
export const previewNextStage = defineQuery(stagePreviewNext, async (ctx, db, input) => {
  const next = await findNextStage(ctx.host, db, await loadTournament(db, input.tournament));
  if (next === undefined) return { stage: null, open: 0, entrants: [], steps: [], cuts: [], fingerprint: '' };
  const { from, qualifiers } = next;
  const { order, cuts, steps } = qualifiers;
  const seeds = [...order.map(({ seed }) => seed), ...[...cuts, ...steps].flatMap(({ tied }) => tied)];
  const names = await nameSeeds(db, from, seeds);
  const nameOf = (seed: number): string => names.get(seed) ?? '';
  return {
    stage: next.no,
    open: countOpen(from),
    entrants: order.map(({ seed, pool, rank }, index) => ({
      entrant: at(from.seeds, seed - 1),
      name: nameOf(seed),
      seed: index + 1,
      pool,
      rank,
    })),
    steps: steps.map((step) => ({
      pool: step.pool,
      place: step.place,
      rule: step.rule,
      parted: step.groups.length > 1,
      tied: step.tied.map((seed, index) => ({
        name: nameOf(seed),
        value: ('values' in step ? step.values?.[index] : undefined) ?? null,
      })),
    })),
    cuts: cuts.map(({ pool, open, tied }) => ({
      pool,
      open,
      tied: tied.map((seed) => ({ seed, name: nameOf(seed) })),
    })),
    fingerprint: fingerprintNext(next),
  };
});

/** Matches that are not decided; a stage with a round left to draw has at least one. */
export function countOpen({ stage, format }: LiveStage): number {
  if (!isComplete(stage)) return stage.states.filter(({ phase }) => phase === 'waiting' || phase === 'ready').length;
  return format.isOver(stage) ? 0 : 1;
}
