import { at } from '#shared/lib/at.ts';
import { explainSeats, explainSlot, readRecordBefore, type Step } from '#shared/domain/stage/index.ts';
import type { MatchRef } from '#shared/protocol/dto/common.ts';
import type { DrawReasonDto, WhyStep } from '#shared/protocol/dto/ruling.ts';
import type { Side } from '../../db/queries/matches.ts';
import { getStage } from '../../db/queries/stages.ts';
import type { Reader } from '../../db/schema.ts';
import { parseJson } from '../../infra/json.ts';
import type { Host } from '../../operations/host.ts';
import type { LiveStage } from '../stages/live-stage.ts';
import { shownName } from '../names.ts';
import { findPlace } from '../stages/place-of.ts';

/** The stage that sent the entrants of this one; undefined for the first. */
export async function lookBefore(
  host: Pick<Host, 'stages'>,
  db: Reader,
  live: LiveStage,
): Promise<LiveStage | undefined> {
  const row = live.no === 1 ? undefined : await getStage(db, live.tournament, live.no - 1);
  return row === undefined ? undefined : host.stages.look(db, row);
}

/** Why each side of a match of two stands where it does, oldest step first. */
export function explainMatch(live: LiveStage, ref: MatchRef, before: LiveStage | undefined): [WhyStep[], WhyStep[]] {
  const explain = (slot: 0 | 1): WhyStep[] =>
    explainSlot(live.stage, ref.no, slot).flatMap((step) => tellStep(live, ref, before, step));
  return [explain(0), explain(1)];
}

/** Who sits in a lobby, and why; empty for a match of two. */
export function explainSeating(
  live: LiveStage,
  ref: MatchRef,
  before: LiveStage | undefined,
  sides: readonly Side[],
): { seed: number; name: string; why: WhyStep[] }[] {
  const { round } = at(live.stage.matches, ref.no - 1);
  const reasons = readReasons(live, round);
  // Only some draws follow from placements; of others the placement before is no reason.
  const byPlacement = reasons.some(({ code }) => code === 'snake-of-placements');
  return explainSeats(live.stage, ref.no).map(({ seed, from }) => {
    const side = sides.find((one) => one.seed === seed);
    const placed = byPlacement && from !== undefined;
    return {
      seed,
      name: side === undefined ? '' : shownName(side),
      why: [
        ...tellOrigin(live, before, seed),
        ...(placed
          ? [{ kind: 'placed' as const, match: { ...ref, no: from.match }, placement: from.placement }]
          : [{ kind: 'seed' as const, seed }]),
        { kind: 'drawn', seed, round, record: null, reasons: reasons.filter(({ seeds }) => concerns(seeds, seed)) },
      ],
    };
  });
}

function tellStep(live: LiveStage, ref: MatchRef, before: LiveStage | undefined, step: Step): WhyStep[] {
  switch (step.code) {
    case 'seeded':
      return [...tellOrigin(live, before, step.seed), { kind: 'seed', seed: step.seed }];
    case 'drawn': {
      const record = readRecordBefore(live.stage, step.seed, step.round);
      const reasons = readReasons(live, step.round).filter(({ seeds }) => concerns(seeds, step.seed));
      const drawn = { kind: 'drawn' as const, seed: step.seed, round: step.round, record, reasons };
      return [...tellOrigin(live, before, step.seed), drawn];
    }
    case 'bye':
      return [{ kind: 'bye', rounds: step.rounds }];
    case 'won':
    case 'lost':
      return [{ kind: step.code, match: { ...ref, no: step.match }, against: step.opponent, how: step.how }];
    case 'walked-over':
      return [{ kind: 'walkover', match: { ...ref, no: step.match } }];
    case 'waits':
    case 'nobody':
      return [{ kind: step.code, match: { ...ref, no: step.match }, place: step.place }];
  }
}

/** Where it came from, as the stage before stands by now; nothing when it was not in it. */
function tellOrigin(live: LiveStage, before: LiveStage | undefined, seed: number): WhyStep[] {
  if (before === undefined) return [];
  const own = before.seeds.indexOf(at(live.seeds, seed - 1)) + 1;
  const found = own === 0 ? undefined : findPlace(before, own);
  return found === undefined ? [] : [{ kind: 'from', stage: before.no, pool: found.pool, place: found.standing.place }];
}

function readReasons(live: LiveStage, round: number): readonly DrawReasonDto[] {
  const draw = live.draws.find((one) => one.round === round);
  return draw === undefined ? [] : parseJson<DrawReasonDto[]>(draw.reasons);
}

/** A reason without seeds is one of the whole round. */
function concerns(seeds: readonly number[], seed: number): boolean {
  return seeds.length === 0 || seeds.includes(seed);
}
